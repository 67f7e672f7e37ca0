import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from '@throughline/testing';

const run = promisify(execFile);
const DISK_BYTES = 8_388_608;
const ATTACHED_WITHIN_MS = 10_000;

/** A server's disk as a fault finds it. */
export interface FaultyDisk {
  readonly pid: number;
  readonly dataDir: string;
}

/** One way for a disk to fail under a running server, which notices it by its system calls alone. */
export interface DiskFault {
  /** In words, for the report. */
  readonly what: string;
  /** It goes by itself, after one call. */
  readonly passes: boolean;
  /** What the server has to run under; made ready before its first start. */
  under?(folder: string): Promise<readonly string[]>;
  /**
   * Lets the disk fail.
   * @returns what repairs it
   */
  begin(disk: FaultyDisk): Promise<() => Promise<void>>;
  /** Takes away what `under` made, once no server runs. */
  clear?(folder: string): Promise<void>;
}

/** Of these all but `limit` and `full` need to trace a process of ours; `full` needs to mount. */
export const DISK_FAULTS = {
  'sync-once': {
    what: 'one sync of the WAL fails with EIO',
    passes: true,
    begin: tracing('fsync,fdatasync:error=EIO:when=1'),
  },
  'write-once': {
    what: 'one write of the WAL fails with EIO',
    passes: true,
    begin: tracing('pwrite64:error=EIO:when=1'),
  },
  broken: {
    what: 'each write and sync of the WAL fails with EIO',
    passes: false,
    begin: tracing('pwrite64,fsync,fdatasync:error=EIO'),
  },
  'read-only': {
    what: 'each write of the WAL fails with EROFS',
    passes: false,
    begin: tracing('pwrite64,ftruncate:error=EROFS'),
  },
  full: {
    what: 'a file system of 8 MiB is full (ENOSPC)',
    passes: false,
    under: mountSmall,
    begin: fill,
    clear: unmount,
  },
  limit: {
    what: 'no file may be written to (RLIMIT_FSIZE, EFBIG)',
    passes: false,
    under: ignoreSignal,
    begin: limit,
  },
} as const satisfies Record<string, DiskFault>;
export type DiskFaultName = keyof typeof DISK_FAULTS;

/** The system calls on the WAL fail, for as long as strace sees to it. */
function tracing(inject: string): DiskFault['begin'] {
  return async ({ pid, dataDir }) => {
    const wal = join(dataDir, 'throughline.db-wal');
    const args = ['-f', '-p', `${pid}`, '-P', wal, '-e', `inject=${inject}`, '-o', '/dev/null'];
    const strace = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const exit = once(strace, 'exit');
    await attached(strace);
    return async () => {
      strace.kill('SIGINT');
      await exit;
    };
  };
}

async function attached(strace: ChildProcess): Promise<void> {
  let said = '';
  strace.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await eventually(
    'strace to attach',
    () => {
      if (strace.exitCode !== null) throw new Error(`strace could not attach: ${said}`);
      return said.includes('attached');
    },
    ATTACHED_WITHIN_MS,
  );
}

async function mountSmall(folder: string): Promise<readonly string[]> {
  const dataDir = join(folder, 'data');
  await mkdir(dataDir, { mode: 0o700 });
  await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES},mode=700`, 'none', dataDir]);
  return [];
}

async function unmount(folder: string): Promise<void> {
  await run('umount', [join(folder, 'data')]);
}

async function fill({ dataDir }: FaultyDisk): Promise<() => Promise<void>> {
  const filler = join(dataDir, 'filler');
  const file = await open(filler, 'w');
  try {
    await fillUp(file);
  } finally {
    await file.close();
  }
  return () => rm(filler);
}

async function fillUp(file: FileHandle): Promise<void> {
  for (let size = 65_536; size >= 4_096; ) {
    try {
      const { bytesWritten } = await file.write(Buffer.alloc(size, 1));
      if (bytesWritten < size) size /= 2;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      size /= 2;
    }
  }
}

/** The system ends a process that writes past its limit unless it ignores the signal. */
async function ignoreSignal(): Promise<readonly string[]> {
  return ['bash', '-c', `trap '' XFSZ; exec "$0" "$@"`];
}

async function limit({ pid }: FaultyDisk): Promise<() => Promise<void>> {
  const set = (bytes: string) => run('prlimit', ['--pid', `${pid}`, `--fsize=${bytes}:`]);
  await set('1');
  return async () => {
    await set('unlimited');
  };
}
