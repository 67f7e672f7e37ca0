import { join, relative } from 'node:path';
import { findChromium } from '../chromium.mjs';
import { freshReport, readReport } from '../report-file.mjs';
import { runCommand } from '../run-command.mjs';
import { ensureWebClient } from '../web-client.mjs';
import { ROOT } from '../workspace-root.mjs';

const WEB = join(ROOT, 'apps/web');

/** The built client in a real Chromium, against a real server. */
export const browser = {
  key: 'browser',
  title: 'browser tests',
  /** Finds or fetches what the suite needs, each under a progress line of its own. */
  async prepare({ node, verbose }) {
    const chromium = await findChromium({ node, verbose });
    if (!chromium.path) return { skippedBecause: `no Chromium: ${chromium.reason}` };
    await ensureWebClient({ verbose });
    return { env: { CHROMIUM_PATH: chromium.path } };
  },
  async run({ node, env, verbose, limitMs, detail }) {
    const report = freshReport('browser.json');
    const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'];
    const result = await runCommand(node, args, {
      cwd: WEB,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_FORCE_TTY: '0' },
      verbose,
      limitMs,
      onLine: (line) => {
        if (/^ +(✓|✘|ok|x|-) +\d+ /.test(line)) detail(line.trim());
      },
    });
    return playwrightCounts(readReport(report), result);
  },
};

/** What a Playwright report adds up to; a run that ended badly without a failing test is one failure. */
export function playwrightCounts(report, { code, output, timedOut }) {
  if (!report || timedOut)
    return crash(timedOut ? 'ran out of time' : 'ended without a report', output);
  const { expected, unexpected, flaky } = report.stats;
  const tests = report.suites.flatMap((suite) => testsIn(suite, []));
  const failures = tests
    .filter(({ test }) => test.status === 'unexpected')
    .map(({ name, test }) => ({ name, message: messagesOf(test) }));
  const skipped = tests.filter(({ test }) => test.status === 'skipped').map(({ name }) => name);
  const secondTry = tests
    .filter(({ test }) => test.status === 'flaky')
    .map(({ name, test }) => ({ name, message: messagesOf(test) }));
  const passed = expected + flaky;
  const counts = { passed, failed: unexpected, skipped, failures, flaky: secondTry };
  if (unexpected > 0 || (code === 0 && counts.passed > 0)) return counts;
  const said = report.errors.map((error) => error.message ?? '').filter(Boolean);
  const reason = counts.passed === 0 ? 'ran no test' : 'failed outside of its tests';
  return { ...counts, ...crash(reason, said.length > 0 ? said : output), passed: counts.passed };
}

function testsIn(suite, titles) {
  const path = [...titles, suite.title].filter(Boolean);
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({
      name: [...path, spec.title, `(${test.projectName || 'default'})`].join(' > '),
      test,
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsIn(inner, path))];
}

function messagesOf(test) {
  const errors = test.results.flatMap((result) => result.errors ?? []);
  const places = test.results
    .flatMap((result) => result.attachments ?? [])
    .filter((attachment) => attachment.path)
    .map((attachment) => `${attachment.name}: ${relative(ROOT, attachment.path)}`);
  return [...errors.map((error) => error.stack ?? error.message ?? ''), ...places].join('\n');
}

function crash(reason, output) {
  const message = output.slice(-60).join('\n');
  return { passed: 0, failed: 1, failures: [{ name: `The suite ${reason}`, message }] };
}
