import { existsSync, readFileSync } from 'node:fs';

/** Public figures of Colorado's districts, beside the repository, or beside the folder of its worktrees; they are not copied into it. */
const FOLDERS = ['../../../../shared/data/', '../../../../../shared/data/'].map(
  (path) => new URL(path, import.meta.url),
);
const FOLDER = FOLDERS.find((folder) => existsSync(folder)) ?? new URL('./', import.meta.url);

export const PUBLISHED = [
  'dropout-by-group.csv',
  'enrolment-by-race-ethnicity.csv',
  'free-or-reduced-price-lunch.csv',
  'graduation.csv',
  'proficiency-math-by-race-ethnicity.csv',
] as const;

export const publishedAreHere = PUBLISHED.every((name) => existsSync(new URL(name, FOLDER)));
export const published = (name: (typeof PUBLISHED)[number]): string =>
  readFileSync(new URL(name, FOLDER), 'utf8');
