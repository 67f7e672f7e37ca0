import { startProblem } from '../start-problem.ts';

/**
 * Says what went wrong in one line.
 * @returns the exit code
 * @throws the error itself where nobody foresaw it
 */
export function problemOf(error: unknown): number {
  const problem = startProblem(error, undefined);
  if (problem === undefined) throw error;
  process.stderr.write(`\n  ${problem}\n\n`);
  return 1;
}
