import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Options, readOptions } from './options.ts';
import { installPeers } from './peers/install-peers.ts';
import { judge, renderBars } from './report/bars.ts';
import { describeMachine, warnings } from './report/machine.ts';
import { selfTimesIn } from './report/self-times.ts';
import { type FinishedRun, summarise } from './report/summary.ts';
import { renderTable } from './report/table.ts';
import { writeReport } from './report/write-report.ts';
import { checkOpenFiles } from './runs/open-files.ts';
import { type PlannedRun, planRuns } from './runs/plan.ts';
import { runInProcess } from './runs/run-in-process.ts';
import type { RunEnd } from './runs/run-messages.ts';

const HERE = fileURLToPath(new URL('..', import.meta.url));
const PROFILES = `${HERE}profiles`;
const DEAREST = 25;
const OURS_OR_RELAY = new Set(['ours', 'relay', 'relay-5ms']);

try {
  await bench(readOptions(process.argv.slice(2), `${HERE}report.json`));
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function bench(options: Options): Promise<void> {
  if (process.platform !== 'linux') throw new Error('The benchmark reads /proc: it needs Linux.');
  const plan = planRuns(options);
  checkOpenFiles(Math.max(...plan.map(({ scenario, variant }) => scenario.connections(variant))));
  const withPeers = options.contenders.some((name) => !OURS_OR_RELAY.has(name));
  const startedAt = new Date();
  const machine = describeMachine();
  for (const warning of warnings(machine)) console.log(`! ${warning}`);
  if (withPeers) {
    console.log('Installing the servers to compare with …');
    await installPeers();
  }
  const runs: FinishedRun[] = [];
  for (const [index, run] of plan.entries()) {
    runs.push(await carryOut(run, options, `${index + 1}/${plan.length}`));
  }
  const summaries = summarise(runs);
  for (const scenario of options.scenarios) {
    const own = summaries.filter((summary) => summary.scenario === scenario.name);
    if (own.length > 0) console.log(`\n${renderTable(scenario, own)}`);
  }
  const judged = judge(summaries);
  if (judged.length > 0) console.log(`\n${renderBars(judged)}`);
  const command = process.argv.slice(2);
  writeReport(options.reportFile, {
    startedAt,
    machine,
    command,
    withPeers,
    runs,
    summaries,
    judged,
  });
  console.log(`\nEvery run by itself: ${options.reportFile}`);
}

async function carryOut(run: PlannedRun, options: Options, place: string): Promise<FinishedRun> {
  const { scenario, variant, contender, round } = run;
  const name = `${scenario.name}, ${variant.label}, ${contender}, round ${round}`;
  const profileDir = options.profile
    ? freshFolder(`${PROFILES}/${name.replaceAll(/\W+/g, '-')}`)
    : undefined;
  const pace = { ...options.stretch, profileDir };
  const order = { scenario: scenario.name, variant, contender, pace };
  const end = await runInProcess(order, scenario.limitMs(pace));
  console.log(`${place} ${name}: ${end.type === 'figures' ? 'done' : end.reason}`);
  if (profileDir !== undefined) printDearest(profileDir, end);
  return { ...run, end };
}

function freshFolder(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

function printDearest(folder: string, end: RunEnd): void {
  const { countedFromUs = 0, countedToUs = Number.POSITIVE_INFINITY } =
    end.type === 'figures' ? end.figures : {};
  const stretch = { fromUs: countedFromUs, toUs: countedToUs };
  for (const [file, functions] of selfTimesIn(folder, DEAREST, stretch)) {
    console.log(`\n  ${file}`);
    for (const { name, ms, percent } of functions) {
      console.log(`  ${percent.toFixed(1).padStart(5)} % ${ms.toFixed(0).padStart(6)} ms  ${name}`);
    }
  }
}
