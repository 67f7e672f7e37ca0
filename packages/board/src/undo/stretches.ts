import * as Y from 'yjs';

/** Stretches of what clients wrote, by client: what Yjs calls a delete set, whatever became of its items. */
export type Stretches = Y.UndoManager['undoStack'][number]['insertions'];

/**
 * What a step wrote, together with the copies that stand for it since an undo or redo brought it back: exactly
 * those, though a copy may have been cut since or have grown together with other words.
 */
export function followCopies(doc: Y.Doc, written: Stretches): Stretches {
  const copies = Y.createDeleteSet();
  const follow = (stretches: Stretches): void =>
    eachStruct(doc, stretches, (struct, clock, len) => {
      if (!(struct instanceof Y.Item) || struct.redone === null) return;
      const { client, clock: first } = struct.redone;
      const copy = { clock: first + clock - struct.id.clock, len };
      copies.clients.set(client, [...(copies.clients.get(client) ?? []), copy]);
      const only = Y.createDeleteSet();
      only.clients.set(client, [copy]);
      follow(only);
    });
  follow(written);
  return Y.mergeDeleteSets([written, copies]);
}

/** Visits the structs of some stretches, each with the part of it that lies inside: from `clock`, `len` long. */
export function eachStruct(
  doc: Y.Doc,
  stretches: Stretches,
  visit: (struct: Y.Item | Y.GC, clock: number, len: number) => void,
): void {
  for (const [client, parts] of stretches.clients) {
    const structs = doc.store.clients.get(client);
    if (!structs) continue;
    for (const { clock, len } of parts) {
      const end = clock + len;
      for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
        const struct = structs[i];
        if (!struct || struct.id.clock >= end) break;
        const from = Math.max(clock, struct.id.clock);
        visit(struct, from, Math.min(end, struct.id.clock + struct.length) - from);
      }
    }
  }
}
