import type { Concept } from './concept.ts';
import { HOW_THE_SYSTEM_WORKS } from './how-the-system-works.ts';
import { PEOPLE_AND_HOME } from './people-and-home.ts';
import { SCHOOL_DAYS } from './school-days.ts';

/** All that the word list of the field knows. */
export const CONCEPTS: readonly Concept[] = [
  ...PEOPLE_AND_HOME,
  ...SCHOOL_DAYS,
  ...HOW_THE_SYSTEM_WORKS,
];
