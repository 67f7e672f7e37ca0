import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
    };
  }[];
  /** In µs of the machine's monotonic clock. */
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** One function and its own share of the time in which its thread was not idle. */
export interface SelfTime {
  readonly name: string;
  readonly ms: number;
  readonly percent: number;
}

/** A stretch of the machine's monotonic clock, in µs. */
export interface Stretch {
  readonly fromUs: number;
  readonly toUs: number;
}

/**
 * The dearest functions of each profile in a folder: file name to functions, dearest first.
 * @param stretch counts only what was sampled within it, so that start and end are left out
 */
export function selfTimesIn(
  folder: string,
  count: number,
  stretch: Stretch,
): ReadonlyMap<string, SelfTime[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.cpuprofile'));
  return new Map(
    files.map((file) => {
      const profile = JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile;
      return [file, selfTimes(profile, stretch).slice(0, count)];
    }),
  );
}

function selfTimes(
  { nodes, startTime, samples, timeDeltas }: CpuProfile,
  { fromUs, toUs }: Stretch,
): SelfTime[] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const byName = new Map<string, number>();
  let atUs = startTime;
  for (const [index, id] of samples.entries()) {
    const tookUs = timeDeltas[index] ?? 0;
    atUs += tookUs;
    if (atUs < fromUs || atUs > toUs) continue;
    const name = names.get(id) ?? '?';
    byName.set(name, (byName.get(name) ?? 0) + tookUs / 1_000);
  }
  byName.delete('(idle)');
  const total = [...byName.values()].reduce((sum, ms) => sum + ms, 0);
  return [...byName]
    .map(([name, ms]) => ({ name, ms, percent: (100 * ms) / total }))
    .sort((a, b) => b.ms - a.ms);
}

function nameOf({ functionName, url, lineNumber }: CpuProfile['nodes'][number]['callFrame']) {
  const file = url.split('/').slice(-2).join('/');
  const name = functionName || '(anonymous)';
  return file === '' ? name : `${name} ${file}:${lineNumber + 1}`;
}
