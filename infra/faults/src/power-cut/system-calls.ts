/** What a traced process did to its files and lines, in the order in which it did it. */
export type SystemCall =
  | {
      readonly type: 'wrote';
      readonly file: string;
      readonly offset: number;
      readonly bytes: Buffer;
    }
  | { readonly type: 'sync-began'; readonly file: string; readonly thread: string }
  /** The sync that this thread began has returned without an error. */
  | { readonly type: 'synced'; readonly file: string; readonly thread: string }
  | { readonly type: 'cut-to'; readonly file: string; readonly size: number }
  | { readonly type: 'removed'; readonly file: string }
  /** To the peer at this port. */
  | { readonly type: 'sent'; readonly port: number; readonly bytes: Buffer };

/** All that changes a file or makes it durable, and all that leaves on a line. */
const TRACED = [
  ...['write', 'writev', 'sendto', 'sendmsg', 'pwrite64', 'pwritev', 'pwritev2'],
  ...['fsync', 'fdatasync', 'sync_file_range', 'ftruncate', 'fallocate'],
  ...['unlink', 'unlinkat', 'rename', 'renameat2'],
];

/** What strace is to be told so that its lines can be read here; `-D` leaves the traced process our own child. */
export const straceTo = (traceFile: string): readonly string[] => [
  ...['strace', '-D', '-f', '-yy', '-xx', '-s', '2000000', '--seccomp-bpf', '-o', traceFile],
  ...['-e', `trace=${TRACED.join()}`],
];

const LINE = /^(\d+) +(?:<\.\.\. )?(\w+)(?:\((.*)| resumed>(.*))$/s;
const STRING = /"((?:\\x[0-9a-f]{2})*)"/g;
const FILE = /^\d+<((?:\\x[0-9a-f]{2})+)>/;
const PEER = /^\d+<TCP(?:v6)?:\[.*->.*:(\d+)\]>/;
const FAILED = /= -1 E/;

/**
 * Reads strace's lines. A call that another thread interrupted counts where it began, and a sync also
 * where it ended.
 * @throws on a call that this reader does not know how to replay: better none than a wrong image
 */
export function* readSystemCalls(lines: Iterable<string>): Generator<SystemCall> {
  /** Thread → the file that it is syncing. */
  const syncing = new Map<string, string>();
  for (const line of lines) {
    const [, thread = '', name = '', begun, resumed] = LINE.exec(line) ?? [];
    if (begun === undefined) {
      if (resumed === undefined) continue;
      if (FAILED.test(resumed) && name !== 'unlink') throw new Error(`a call failed: ${line}`);
      const file = syncing.get(thread);
      if (file !== undefined && syncing.delete(thread)) yield { type: 'synced', file, thread };
      continue;
    }
    const isWhole = !begun.endsWith('<unfinished ...>');
    switch (name) {
      case 'pwrite64':
        yield wrote(begun, line);
        break;
      case 'fsync':
      case 'fdatasync': {
        const file = fileOf(begun);
        yield { type: 'sync-began', file, thread };
        if (!isWhole) syncing.set(thread, file);
        else if (FAILED.test(begun)) throw new Error(`a sync failed: ${line}`);
        else yield { type: 'synced', file, thread };
        break;
      }
      case 'ftruncate':
        yield { type: 'cut-to', file: fileOf(begun), size: Number(/, (\d+)/.exec(begun)?.[1]) };
        break;
      case 'unlink':
        if (!FAILED.test(begun)) yield { type: 'removed', file: decode(stringsIn(begun)[0] ?? '') };
        break;
      case 'write':
      case 'writev':
      case 'sendto':
      case 'sendmsg': {
        const port = PEER.exec(begun)?.[1];
        const bytes = Buffer.concat(stringsIn(begun).map(bytesOf));
        if (port !== undefined) yield { type: 'sent', port: Number(port), bytes };
        break;
      }
      default:
        throw new Error(`${name} is not replayed: ${line.slice(0, 200)}`);
    }
  }
}

function wrote(call: string, line: string): SystemCall {
  const [text = ''] = stringsIn(call);
  const bytes = bytesOf(text);
  const [, size, offset] = /", (\d+), (\d+)/.exec(call) ?? [];
  if (Number(size) !== bytes.length || offset === undefined || FAILED.test(call)) {
    throw new Error(`a write that cannot be replayed: ${line.slice(0, 200)}`);
  }
  return { type: 'wrote', file: fileOf(call), offset: Number(offset), bytes };
}

const stringsIn = (call: string): string[] =>
  [...call.matchAll(STRING)].map(([, text = '']) => text);
const bytesOf = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');
const decode = (text: string): string => bytesOf(text).toString('utf8');

function fileOf(call: string): string {
  const text = FILE.exec(call)?.[1];
  return text === undefined ? '' : decode(text);
}
