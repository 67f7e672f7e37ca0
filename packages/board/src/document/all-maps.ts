import * as Y from 'yjs';

/** Every map of the document that is there, the roots too. */
export function mapsOf(doc: Y.Doc): Y.Map<unknown>[] {
  const maps: Y.Map<unknown>[] = [];
  const waiting: unknown[] = [...doc.share.keys()].map((name) => rootOf(doc, name));
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!(next instanceof Y.Map)) continue;
    maps.push(next);
    waiting.push(...next.values());
  }
  return maps;
}

/** A root that nothing has opened yet is no type of its own: what holds keys is a map. */
function rootOf(doc: Y.Doc, name: string): unknown {
  const known = doc.share.get(name);
  const hasKeys = known !== undefined && known._map.size > 0;
  return hasKeys && known.constructor === Y.AbstractType ? doc.getMap(name) : known;
}
