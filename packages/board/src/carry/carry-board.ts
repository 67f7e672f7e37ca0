import type { BoardKind, CarriedFrom } from '@throughline/protocol';
import type * as Y from 'yjs';
import { copyBoard } from '../copy/copy-board.ts';
import { writeReport } from '../report/write-report.ts';
import { writeCarried } from './carried-root.ts';
import { type InInsights, whatComesAlong } from './what-comes-along.ts';

export interface Carrying {
  readonly kind: BoardKind;
  readonly from: CarriedFrom;
  /** Whose each Yjs client id of the board is: client id → author key, or `server`. */
  readonly owners: ReadonlyMap<number, string>;
  readonly inInsights: InInsights;
}

/**
 * Begins the board of the next convening with what stands on that of the last one, as a copy under client ids that
 * nobody had, which says where it comes from. SPEC, BF-rules.
 * @returns whose those client ids are
 */
export function carryBoard(
  board: Y.Doc,
  next: Y.Doc,
  { kind, from, owners, inInsights }: Carrying,
): ReadonlyMap<number, string> {
  const ids = whatComesAlong(kind, board, from.what, inInsights);
  const what = from.what === 'structure' ? 'structure' : 'all';
  // The same people go on with it: who wrote a note stays on it, as on the board that it comes from.
  const clients = copyBoard(board, next, { what, keepAuthors: true, owners, only: ids });
  next.transact(() => {
    writeReport(next);
    writeCarried(next, { ...from, ids });
  });
  return clients;
}
