import * as Y from 'yjs';

/** The kind of board, as `meta.kind` says it. */
export const EMPATHY_MAP_KIND = 'empathy-map';

/**
 * One of the document's root maps.
 * @returns undefined when this very page has opened the name as another type: then nothing is there to read
 */
export function rootMap(doc: Y.Doc, name: 'meta' | 'notes' | 'need'): Y.Map<unknown> | undefined {
  const known = doc.share.get(name);
  if (known === undefined || known.constructor === Y.AbstractType || known instanceof Y.Map) {
    return doc.getMap(name);
  }
  return undefined;
}

/** Whether this is a fragment that an editor can be bound to; an element is a fragment's child, not one. */
export function isFragment(value: unknown): value is Y.XmlFragment {
  return value instanceof Y.XmlFragment && !(value instanceof Y.XmlElement);
}
