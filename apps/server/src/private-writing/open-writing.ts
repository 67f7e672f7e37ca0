import type { Directory, ErasedData, PrivateWriting } from '@throughline/network';
import type { Clock, RoomRegistry, UpdateLog } from '@throughline/rooms';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import { PrivateDesk } from './private-desk.ts';
import { RevealDesk, type RevealStep } from './reveal-desk.ts';
import { WritingCounts } from './writing-counts.ts';

interface Parts {
  readonly privateWriting: PrivateWriting;
  readonly erasedData: ErasedData;
  readonly updateLog: UpdateLog;
  readonly directory: Directory;
  readonly desk: ConveningDesk;
  readonly rooms: RoomRegistry;
  readonly clock: Clock;
  readonly now: () => number;
  readonly trouble: (what: string, error: unknown) => void;
  readonly reached?: ((step: RevealStep) => void) | undefined;
  /** Where other servers let people write too: whether anybody is connected to a convening here. */
  readonly isListened?: ((conveningId: string) => boolean) | undefined;
}

/** The three parts of writing alone: whose documents are, how many write, and the way to the boards. */
export function openWriting({ privateWriting: store, erasedData: data, ...parts }: Parts) {
  const { trouble, updateLog, isListened } = parts;
  const writing = new WritingCounts({
    ...parts,
    store,
    others: isListened && { updateLog, isListened },
    trouble: (error) => trouble('those who write alone could not be counted', error),
  });
  const watch = (documentId: string, conveningId: string) => writing.watch(documentId, conveningId);
  const revealDesk = new RevealDesk({
    ...parts,
    watch,
    store,
    data,
    changed: (conveningId) => writing.count(conveningId),
    trouble: (error) => trouble('a reveal could not be carried out', error),
  });
  return { privateDesk: new PrivateDesk({ ...parts, store, watch }), writing, revealDesk };
}
