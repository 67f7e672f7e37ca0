import { withoutColours } from './run-command.mjs';

const NAME_WIDTH = 18;
const WIDTHS = [8, 8, 9, 10];

/**
 * The table of all suites, with their sum.
 * @param {readonly { title: string, passed: number, failed: number, skipped: number, seconds: number, skippedBecause?: string,
 *   flaky?: readonly { name: string }[] }[]} results
 */
export function printTable(results) {
  console.log(`\n${row('suite', ['passed', 'failed', 'skipped', 'seconds'])}`);
  for (const one of results) {
    const numbers = row(one.title, [one.passed, one.failed, one.skipped, one.seconds.toFixed(1)]);
    console.log(numbers);
  }
  for (const one of results) if (one.skippedBecause) console.log(`\n${one.skippedBecause}`);
  const flaky = results.flatMap((one) => (one.flaky ?? []).map((test) => ({ one, test })));
  if (flaky.length > 0) console.log('\npassed only when they were tried again:');
  for (const { one, test } of flaky) console.log(`  flaky: ${one.title}: ${test.name}`);
}

/** Prints what failed in one suite: the name of each test and its message. */
export function printFailures({ title, failures }) {
  for (const failure of failures) printTest(`FAILED  ${title}`, failure);
}

/** Prints what passed at a later try only: a failure by chance is not hidden. */
export function printFlaky({ title, flaky = [] }) {
  for (const test of flaky) printTest(`flaky   ${title}`, test);
}

function printTest(heading, { name, message }) {
  console.log(`\n  ${heading}: ${name}`);
  if (message === '') return;
  for (const line of withoutColours(message).split('\n')) console.log(`    ${line}`);
}

/** Names the tests of a suite that were left out. */
export function printSkipped({ title, skipped }) {
  for (const name of skipped) console.log(`  skipped: ${title}: ${name}`);
}

function row(name, cells) {
  const padded = cells.map((cell, index) => String(cell).padStart(WIDTHS[index]));
  return `${name.padEnd(NAME_WIDTH)}${padded.join('')}`;
}
