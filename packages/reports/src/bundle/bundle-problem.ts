/** Why a file cannot be brought in. */
export const BUNDLE_PROBLEMS = [
  /** It is larger, or unpacks to more, or holds more files than any bundle. */
  'too-large',
  /** No ZIP, or one without what a bundle has. */
  'not-a-bundle',
  /** A file in it has a name that leads elsewhere, is a link, or stands in it twice. */
  'unsafe-file',
  /** What it holds is not what was packed. */
  'damaged',
  /** A later release of this software made it. */
  'newer',
  /** It says what no bundle says. */
  'not-as-it-should-be',
] as const;
export type BundleProblem = (typeof BUNDLE_PROBLEMS)[number];

/** A file that cannot be brought in. Nothing of it was stored. */
export class UnusableBundle extends Error {
  override readonly name = 'UnusableBundle';
  readonly problem: BundleProblem;

  /** @param why for those who look into it; it holds no word of the file */
  constructor(problem: BundleProblem, why: string) {
    super(`${problem}: ${why}`);
    this.problem = problem;
  }
}
