import type { BoardKind } from '@throughline/protocol';
import type * as Y from 'yjs';

/**
 * Makes a document a board of a kind, in one transaction. Only the server does this, once; a document that is a
 * board already, of whatever kind, is left as it is.
 * @param template writes what the kind begins with
 */
export function writeBoard(
  doc: Y.Doc,
  { kind, schema }: { kind: BoardKind; schema: number },
  template: () => void,
): void {
  doc.transact(() => {
    const meta = doc.getMap('meta');
    if (meta.has('kind')) return;
    meta.set('kind', kind);
    meta.set('schema', schema);
    template();
  });
}
