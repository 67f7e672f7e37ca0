import { readFileSync } from 'node:fs';

/** What a process needs besides its connections: files, pipes, its store. */
const BESIDES = 100;

/**
 * Checks that a process here may open so many connections.
 * @throws Error that says what to do
 */
export function checkOpenFiles(connections: number): void {
  const needed = connections + BESIDES;
  const allowed = openFilesAllowed();
  if (needed <= allowed) return;
  throw new Error(
    `This needs ${needed} open files in one process, and ${allowed} are allowed. ` +
      `Allow more, then try again: ulimit -n ${needed}`,
  );
}

function openFilesAllowed(): number {
  const limits = readFileSync('/proc/self/limits', 'utf8');
  const soft = /^Max open files\s+(\S+)/m.exec(limits)?.[1];
  return soft === 'unlimited' ? Number.POSITIVE_INFINITY : Number(soft ?? 0);
}
