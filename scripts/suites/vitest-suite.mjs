import { relative } from 'node:path';
import { freshReport, readReport } from '../report-file.mjs';
import { runCommand } from '../run-command.mjs';
import { ROOT } from '../workspace-root.mjs';

/**
 * A suite that is some of the root Vitest's projects.
 * @param {string} key
 * @param {string} title
 * @param {readonly string[]} projects names, or "!name" for all the others
 * @param {{ prepare?: (options: { verbose: boolean }) => Promise<void>, filesAtOnce?: number, tries?: number }} options
 *   `prepare` makes what the tests look at; a test that fails is run again up to so many `tries`
 */
export function vitestSuite(key, title, projects, { prepare, filesAtOnce = 1, tries = 1 } = {}) {
  return {
    key,
    title,
    prepare,
    async run({ node, env, verbose, limitMs, detail }) {
      const report = freshReport(`${key}.json`);
      const args = [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--maxWorkers=${filesAtOnce}`,
        `--retry=${tries - 1}`,
      ];
      args.push(`--outputFile.json=${report}`, ...projects.map((name) => `--project=${name}`));
      let files = 0;
      const onLine = (line) => {
        if (!/^ *[✓❯×✗] .*\(\d+ tests?/u.test(line)) return;
        files += 1;
        detail(`${files} test file${files === 1 ? '' : 's'} done`);
      };
      const result = await runCommand(node, args, { env, verbose, limitMs, onLine });
      return vitestCounts(readReport(report), result);
    },
  };
}

/**
 * What a Vitest report adds up to. A run that ended badly with no failing test in its report
 * (a crash, an unhandled error, no test found) counts as one failure.
 */
export function vitestCounts(report, { code, output, timedOut }) {
  if (!report || timedOut)
    return crash(timedOut ? 'ran out of time' : 'ended without a report', output);
  const failures = report.testResults.flatMap(failuresOf);
  const counts = {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.testResults.flatMap(skippedIn),
    failures: withDifferences(failures, output),
    flaky: report.testResults.flatMap(flakyIn),
  };
  const ranNothing = counts.passed + counts.failed === 0;
  if (failures.length > 0 || (code === 0 && !ranNothing)) return counts;
  const reason = ranNothing ? 'ran no test' : 'failed outside of its tests';
  return { ...counts, ...crash(reason, output), passed: counts.passed };
}

function skippedIn(file) {
  return file.assertionResults
    .filter((test) => test.status !== 'passed' && test.status !== 'failed')
    .map((test) => `${relative(ROOT, file.name)} > ${test.fullName}`);
}

/** What passed, but not at once: the report keeps what it failed with before. */
function flakyIn(file) {
  return file.assertionResults
    .filter((test) => test.status === 'passed' && test.failureMessages.length > 0)
    .map((test) => ({
      name: `${relative(ROOT, file.name)} > ${test.fullName}`,
      message: test.failureMessages.join('\n'),
    }));
}

function failuresOf(file) {
  const path = relative(ROOT, file.name);
  const failed = file.assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0 && file.status === 'failed')
    return [{ name: path, message: file.message || 'The file could not be run.' }];
  return failed.map((test) => ({
    name: `${path} > ${test.fullName}`,
    message: test.failureMessages.join('\n'),
  }));
}

// The report has no comparison of what was expected with what came; the runner's own output has.
function withDifferences(failures, output) {
  const from = output.findIndex((line) => /⎯ Failed (?:Tests|Suites) \d/.test(line));
  if (from === -1) return failures;
  const to = output.findIndex((line, index) => index > from && /^ *Test Files /.test(line));
  const said = output.slice(from, to === -1 ? undefined : to).join('\n');
  const named = failures.map(({ name }) => ({ name, message: '' }));
  return [...named, { name: 'in detail', message: said }];
}

function crash(reason, output) {
  const message = output.slice(-60).join('\n');
  return { passed: 0, failed: 1, failures: [{ name: `The suite ${reason}`, message }] };
}
