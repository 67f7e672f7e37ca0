import { CARRY_CHOICES, type CarriedFrom, LocalizedText } from '@throughline/protocol';
import type * as Y from 'yjs';
import { isOneOf } from '../document/is-one-of.ts';
import { rootMap } from '../document/roots.ts';

/** Where a board says from which one it was carried forward. The server writes it, once. */
export const CARRIED_ROOT = 'server:carried';

/** Where a board came from, and which of its notes and items stand there under the same ids. */
export interface CarriedBoard extends CarriedFrom {
  readonly ids: ReadonlySet<string>;
}

/** Says on a board that is being made where it comes from. */
export function writeCarried(doc: Y.Doc, { ids, ...from }: CarriedBoard): void {
  const root = doc.getMap(CARRIED_ROOT);
  for (const [name, value] of Object.entries(from)) root.set(name, value);
  root.set('ids', [...ids].sort());
}

/** Where a board was carried from; undefined for one that was not. Never throws. */
export function carriedFrom(doc: Y.Doc): CarriedBoard | undefined {
  const root = rootMap(doc, CARRIED_ROOT);
  const [boardId, what, ids] = [root?.get('boardId'), root?.get('what'), root?.get('ids')];
  if (typeof boardId !== 'string' || !isOneOf(CARRY_CHOICES, what)) return undefined;
  const [conveningId, at] = [root?.get('conveningId'), root?.get('at')];
  return {
    boardId,
    conveningId: typeof conveningId === 'string' ? conveningId : null,
    conveningName: LocalizedText.safeParse(root?.get('conveningName')).data ?? null,
    what,
    at: typeof at === 'number' ? at : 0,
    ids: new Set(Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []),
  };
}
