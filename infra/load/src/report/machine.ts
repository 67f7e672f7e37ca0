import { statfsSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os';

const GIB = 1_073_741_824;
const TMPFS = 0x01021994;

/** Where a report was made. */
export interface Machine {
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGib: number;
  readonly kernel: string;
  readonly node: string;
  /** How busy the machine was before the first run. */
  readonly loadBefore: number;
  /** Whether stores lie in memory, where an fsync costs nothing. */
  readonly storesInMemory: boolean;
}

export function describeMachine(): Machine {
  return {
    cores: cpus().length,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGib: Math.round(totalmem() / GIB),
    kernel: release(),
    node: process.version,
    loadBefore: loadavg()[0] ?? Number.NaN,
    storesInMemory: statfsSync(tmpdir()).type === TMPFS,
  };
}

/** What makes figures from this machine, at this moment, worth less. */
export function warnings({ cores, loadBefore, storesInMemory }: Machine): string[] {
  return [
    ...(cores < 2 ? ['One core: server and generator take it from each other.'] : []),
    ...(loadBefore > 0.5
      ? [`The machine was busy before it began: load ${loadBefore.toFixed(1)}.`]
      : []),
    ...(storesInMemory ? ['Stores lie in memory: our fsyncs cost nothing here. Set TMPDIR.'] : []),
  ];
}
