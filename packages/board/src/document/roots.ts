import * as Y from 'yjs';

/** The root maps in which people write; personal undo and erasure cover every one. */
export const PEOPLES_ROOTS = [
  'notes',
  'need',
  'fields',
  'items',
  'report',
  'comments',
  'reactions',
] as const;
export type PeoplesRoot = (typeof PEOPLES_ROOTS)[number];

/** Roots that hold entries: maps with an author, a `deletedAt` and texts, by id. */
export const ENTRY_ROOTS = ['notes', 'items', 'comments'] as const satisfies PeoplesRoot[];

/**
 * One of the document's root maps.
 * @returns undefined when this very page has opened the name as another type: then nothing is there to read
 */
export function rootMap(doc: Y.Doc, name: string): Y.Map<unknown> | undefined {
  const known = doc.share.get(name);
  if (known === undefined || known.constructor === Y.AbstractType || known instanceof Y.Map) {
    return doc.getMap(name);
  }
  return undefined;
}

/** The map of one entry of a root; undefined where there is none. */
export function entryMap(doc: Y.Doc, root: string, id: string): Y.Map<unknown> | undefined {
  const value = rootMap(doc, root)?.get(id);
  return value instanceof Y.Map ? value : undefined;
}

/** Whether this is a fragment that an editor can be bound to; an element is a fragment's child, not one. */
export function isFragment(value: unknown): value is Y.XmlFragment {
  return value instanceof Y.XmlFragment && !(value instanceof Y.XmlElement);
}
