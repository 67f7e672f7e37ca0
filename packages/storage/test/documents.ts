import { newNetwork } from '@throughline/network/contracts';
import type { LogEntry } from '@throughline/rooms';
import type { Storage } from '../src/index.ts';

/** Makes one document a name, in a network of its own. */
export async function makeDocuments(
  storage: Pick<Storage, 'directory'>,
  names: readonly string[],
): Promise<void> {
  await Promise.all(
    names.map((name) => {
      const network = newNetwork(name);
      const convenings = network.convenings.map((convening) => ({
        ...convening,
        boards: convening.boards.slice(0, 1).map((board) => ({ ...board, id: name })),
      }));
      return storage.directory.createNetwork({ ...network, convenings });
    }),
  );
}

/** The bytes that entry `seq` of a document holds, told by its place alone; a checkpoint’s for a seq below 0. */
export function bytesOf(documentId: string, seq: number): Uint8Array {
  return Buffer.from(`${documentId}:${seq}:${'·'.repeat(Math.abs(seq) % 50)}`);
}

/** The same with 50 kB more, to fill a disk. */
export function largeBytesOf(documentId: string, seq: number): Uint8Array {
  return Buffer.concat([bytesOf(documentId, seq), Buffer.alloc(50_000, seq)]);
}

export function entryOf(documentId: string, seq: number): LogEntry {
  return { seq, author: 'key-ana', bytes: bytesOf(documentId, seq), claims: [] };
}
