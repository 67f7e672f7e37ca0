import { writeFileSync } from 'node:fs';
import { installedVersion } from '../peers/install-peers.ts';
import { PEER_PACKAGES } from '../peers/peer-packages.ts';
import type { Judged } from './bars.ts';
import type { Machine } from './machine.ts';
import type { FinishedRun, Summary } from './summary.ts';

export interface Report {
  readonly startedAt: Date;
  readonly machine: Machine;
  readonly command: readonly string[];
  readonly withPeers: boolean;
  readonly runs: readonly FinishedRun[];
  readonly summaries: readonly Summary[];
  readonly judged: readonly Judged[];
}

/** Writes everything that was found, each run by itself, as JSON. Figures that do not exist are null. */
export function writeReport(file: string, report: Report): void {
  const { startedAt, machine, command, withPeers, runs, summaries, judged } = report;
  const json = {
    startedAt: startedAt.toISOString(),
    endedAt: new Date().toISOString(),
    machine,
    command,
    peers: withPeers ? installedVersions() : {},
    bars: judged,
    summaries: summaries.map((one) => ({ ...one, figures: Object.fromEntries(one.figures) })),
    runs: runs.map(({ scenario, variant, contender, round, end }) => ({
      scenario: scenario.name,
      variant: variant.label,
      contender,
      round,
      ...end,
    })),
  };
  writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);
}

function installedVersions(): Record<string, string> {
  return Object.fromEntries(
    Object.keys(PEER_PACKAGES).map((name) => [name, installedVersion(name)]),
  );
}
