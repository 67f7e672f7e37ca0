import { readdirSync, readFileSync } from 'node:fs';

/** The kernel tells CPU time in ticks of 10 ms (USER_HZ is 100 on every Linux). */
const TICKS_PER_SECOND = 100;
const KIB = 1_024;

/** CPU seconds, user and system, of a process with all its threads and child processes. */
export function cpuSecondsOf(pid: number): number {
  const ticks = processTree(pid).reduce((sum, each) => sum + cpuTicks(each), 0);
  return ticks / TICKS_PER_SECOND;
}

/** Resident memory of a process and its child processes, in bytes. */
export function residentBytesOf(pid: number): number {
  return processTree(pid).reduce((sum, each) => sum + residentBytes(each), 0);
}

function processTree(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(processTree)];
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
    const children = textOf(`/proc/${pid}/task/${thread}/children`);
    return children.split(' ').filter(Boolean).map(Number);
  });
}

/** Fields 14 and 15 of `stat`; the name before them may hold spaces, so they are counted from its end. */
function cpuTicks(pid: number): number {
  const stat = textOf(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

function residentBytes(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/status`));
  return Number(line?.[1] ?? 0) * KIB;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The thread or process has just ended.
    return '';
  }
}
