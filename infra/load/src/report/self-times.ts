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
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** One function and its own share of the time in which its thread was not idle. */
export interface SelfTime {
  readonly name: string;
  readonly ms: number;
  readonly percent: number;
}

/** The dearest functions of each profile in a folder: file name to functions, dearest first. */
export function selfTimesIn(folder: string, count: number): ReadonlyMap<string, SelfTime[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.cpuprofile'));
  return new Map(
    files.map((file) => {
      const profile = JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile;
      return [file, selfTimes(profile).slice(0, count)];
    }),
  );
}

function selfTimes({ nodes, samples, timeDeltas }: CpuProfile): SelfTime[] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const byName = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const name = names.get(id) ?? '?';
    byName.set(name, (byName.get(name) ?? 0) + (timeDeltas[index] ?? 0) / 1_000);
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
