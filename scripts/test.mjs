// `npm test`: every suite, those that leave cores idle side by side, then one line that sums them up.
// `npm test -- unit` runs one; `--verbose` shows what the tools print. With CI=true a suite that cannot
// run is a failure.
import { availableParallelism } from 'node:os';
import { ensureInstalled } from './install.mjs';
import { onPinnedNode, pinnedNode } from './pinned-node.mjs';
import { explain, said, step } from './progress.mjs';
import { browser } from './suites/browser.mjs';
import { lint } from './suites/lint.mjs';
import { typeCheck } from './suites/type-check.mjs';
import { vitestSuite } from './suites/vitest-suite.mjs';
import { printFailures, printFlaky, printSkipped, printTable } from './summary.mjs';
import { ensureSystemPrograms } from './system-programs.mjs';
import { ensureWebClient } from './web-client.mjs';

// Left to itself Vitest keeps one core free, which of two is half; and many of our tests wait for timers and
// disks, not for a core.
const filesAtOnce = availableParallelism() + 1;
const inCi = /^(1|true)$/.test(process.env.CI ?? '');
// Where real processes run, a machine that stalls can fail a test. One that fails in CI is tried once more,
// and said to be flaky by name.
const tries = inCi ? 2 : 1;
const everythingElse = ['!config', '!scripts', '!server', '!faults'];
/** The suites, and which of them run side by side. */
const GROUPS = [
  [lint, typeCheck, vitestSuite('house', 'house rules', ['config', 'scripts'])],
  [vitestSuite('unit', 'unit and wire', everythingElse, { prepare: unitNeeds, filesAtOnce })],
  [
    vitestSuite('server', 'server', ['server'], {
      prepare: ensureSystemPrograms,
      filesAtOnce,
      tries,
    }),
    vitestSuite('faults', 'faults', ['faults'], { prepare: ensureSystemPrograms, tries }),
  ],
  [browser],
];
const SUITES = GROUPS.flat();
const SUITE_LIMIT_MS = 20 * 60_000;
const verbose = process.argv.includes('--verbose');
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

const results = await runAll();
const total = (count) => results.reduce((sum, one) => sum + one[count], 0);
if (results.length > 0) printTable(results);
process.exitCode = total('failed') > 0 ? 1 : 0;
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);

async function runAll() {
  const isChosen = ({ key }) => asked.length === 0 || asked.includes(key);
  const unknown = asked.filter((key) => !SUITES.some((suite) => suite.key === key));
  if (unknown.length > 0) {
    const names = SUITES.map(({ key }) => key).join(', ');
    console.log(`There is no suite ${unknown.join(', ')}. The suites are: ${names}.`);
    return [failedToRun({ title: 'suites' }, 0)];
  }
  try {
    await ensureInstalled({ verbose });
    const node = pinnedNode();
    said(`Node ${node.version}: runs`);
    const finished = [];
    for (const group of GROUPS) {
      const running = group.filter(isChosen).map((suite) => runSuite(suite, node.path));
      finished.push(...(await Promise.all(running)));
    }
    return finished;
  } catch (error) {
    explain(error);
    return [failedToRun({ title: 'preparation' }, 0)];
  }
}

/** Runs one suite; whatever stops it counts as one failure, so that the others still run. */
async function runSuite(suite, node) {
  const startedMs = Date.now();
  const seconds = () => (Date.now() - startedMs) / 1000;
  try {
    const prepared = (await suite.prepare?.({ node, verbose })) ?? {};
    if (prepared.skippedBecause) return withheld(suite, prepared.skippedBecause, seconds());
    const env = onPinnedNode(node, { ...testEnvironment(), ...prepared.env });
    const counts = await step(
      suite.title,
      (detail) => suite.run({ node, env, verbose, limitMs: SUITE_LIMIT_MS, detail }),
      ({ passed, failed }) => `${suite.title}: ${passed} passed, ${failed} failed`,
    );
    return judged({ title: suite.title, skipped: [], failures: [], ...counts, seconds: seconds() });
  } catch (error) {
    const message = [
      ...(error.output ?? []).slice(-60),
      error.output ? error.message : error.stack,
    ].join('\n');
    printFailures({ title: suite.title, failures: [{ name: 'could not run', message }] });
    return failedToRun(suite, seconds());
  }
}

/** Prints what went wrong, now or at a first try, or was left out. In CI a test that was left out has failed. */
function judged(result) {
  printFailures(result);
  printFlaky(result);
  printSkipped(result);
  const left = result.skipped.length;
  const failed = result.failed + (inCi ? left : 0);
  return { ...result, failed, skipped: inCi ? 0 : left };
}

// The unit tests weigh the built client; that it does not build is for the browser suite to say.
async function unitNeeds(options) {
  await ensureSystemPrograms(options);
  await ensureWebClient(options).catch(explain);
}

function withheld(suite, reason, seconds) {
  if (inCi) {
    const message = `${reason}\nWith CI=true a suite that cannot run is a failure.`;
    printFailures({ title: suite.title, failures: [{ name: 'could not run', message }] });
    return failedToRun(suite, seconds);
  }
  const skippedBecause = `skipped: ${suite.title} (${reason})`;
  console.log(`  ${skippedBecause}`);
  return { title: suite.title, passed: 0, failed: 0, skipped: 1, seconds, skippedBecause };
}

function failedToRun({ title }, seconds) {
  return { title, passed: 0, failed: 1, skipped: 0, seconds };
}

// Tests choose their own ports and folders: what a developer set for `npm start` must not reach them.
function testEnvironment() {
  const chosen = ['PORT', 'HOST', 'DATA_DIR', 'DATABASE_URL', 'REDIS_URL', 'PUBLIC_URL'];
  const unset = [...chosen, 'NODE_OPTIONS', 'FORCE_COLOR'];
  const cleared = Object.fromEntries(unset.map((name) => [name, undefined]));
  return { ...cleared, TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
}
