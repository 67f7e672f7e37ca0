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

/**
 * The origin of a change that is the first of what a person is typing, as `LOCAL_CHANGE` otherwise:
 * for undo, the typing that follows without a pause belongs to it.
 */
export const FIRST_TYPED: object = Object.freeze({ what: 'the first of what is being typed' });

/** Runs `change` as one transaction of the person at this screen. */
export function transactLocally<T>(
  doc: Y.Doc,
  change: () => T,
  origin: typeof LOCAL_CHANGE = LOCAL_CHANGE,
): T {
  return doc.transact(change, origin);
}
