import * as Y from 'yjs';
import type { Fault } from './judge-board.ts';

/** Whether two documents hold the same items and the same deletions. */
export function areEqual(one: Y.Doc, other: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other));
}

/** What Yjs could not put in its place in this document. */
export function pendingIn(doc: Y.Doc, where: string): Fault[] {
  const { pendingStructs, pendingDs } = doc.store;
  const faults: Fault[] = [];
  if (pendingStructs) faults.push({ kind: 'pending', where, detail: 'items wait for others' });
  if (pendingDs) faults.push({ kind: 'pending', where, detail: 'deletions wait for items' });
  return faults;
}

/** Every document that differs from the first one. */
export function differences(docs: ReadonlyMap<string, Y.Doc>): Fault[] {
  const [first, ...others] = docs;
  if (!first) return [];
  const [name, doc] = first;
  return others
    .filter(([, other]) => !areEqual(doc, other))
    .map(([where]) => ({ kind: 'unequal', where, detail: `differs from ${name}` }));
}
