import type * as Y from 'yjs';

/** The origin of every change that this package makes for the person at this screen. */
export const LOCAL_CHANGE: object = Object.freeze({
  what: 'a change by the person at this screen',
});

/**
 * The origin of new order keys for neighbours, written to make room between equal ones. It is no
 * part of what a person can undo.
 */
export const MADE_ROOM: object = Object.freeze({ what: 'new order keys for the same order' });

/** Runs `change` as one transaction of the person at this screen. */
export function transactLocally<T>(doc: Y.Doc, change: () => T): T {
  return doc.transact(change, LOCAL_CHANGE);
}
