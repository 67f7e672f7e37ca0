import { fieldWords } from './field-word.ts';
import { HOME_AND_PEOPLE } from './home-and-people.ts';
import { HOW_SCHOOL_WORKS } from './how-school-works.ts';
import { LEARNING } from './learning.ts';

/** All that is known of this field's words: about 100 concepts in 19 areas, in English and Spanish. */
export const WORD_LIST = fieldWords(
  [HOME_AND_PEOPLE, LEARNING, HOW_SCHOOL_WORKS].map((lines) => lines.trim()).join('\n'),
);
