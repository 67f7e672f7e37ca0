import { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { DocumentConnection } from './document-connection.ts';
import type { SaveStatus } from './save-status.ts';

const SAVED: SaveStatus = { kind: 'saved' };
const never = () => () => {};

/** A document that nobody writes in and nothing arrives at: what a board said once. */
export function stillDocument(doc: Y.Doc): DocumentConnection {
  const awareness = new Awareness(doc);
  const close = async () => {
    awareness.destroy();
    doc.destroy();
  };
  return {
    doc,
    awareness,
    status: () => SAVED,
    subscribe: never,
    mayWrite: () => false,
    mayComment: () => false,
    subscribeToRights: never,
    ready: Promise.resolve(),
    takeTextsFromOlderCopies: async () => [],
    close,
    forget: close,
  };
}
