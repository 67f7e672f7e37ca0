import * as Y from 'yjs';

/** Takes a person's keys out of what a map holds: as a value, in a list of keys, and in the name of a reaction. */
export function forgetKeys(map: Y.Map<unknown>, keys: ReadonlySet<string>): void {
  for (const [name, value] of [...map.entries()]) {
    if (namesOneOf(name, keys)) map.delete(name);
    else if (Array.isArray(value)) forgetInList(map, { name, list: value, keys });
    else if (typeof value === 'string' && keys.has(value)) {
      map.set(name, '');
      if (name === 'author' && map.has('role')) map.set('role', 'other');
    }
  }
}

function forgetInList(
  map: Y.Map<unknown>,
  { name, list, keys }: { name: string; list: readonly unknown[]; keys: ReadonlySet<string> },
): void {
  const kept = list.filter((one) => typeof one !== 'string' || !keys.has(one));
  if (kept.length < list.length) map.set(name, kept);
}

/**
 * Clears entries whose names hold one of these keys from the document's memory. Yjs keeps the name of what was
 * deleted, and whoever reads the bytes would find a reaction's author in it.
 */
export function clearNames(doc: Y.Doc, keys: ReadonlySet<string>): void {
  for (const structs of doc.store.clients.values()) {
    for (const struct of [...structs]) {
      const names = struct instanceof Y.Item && struct.deleted && struct.parentSub;
      if (names && namesOneOf(names, keys)) struct.gc(doc.store, true);
    }
  }
}

/** Whether a name is made of parts, `note-1/same-here/key`, and one of them is one of these keys. */
function namesOneOf(name: string, keys: ReadonlySet<string>): boolean {
  return name.includes('/') && name.split('/').some((part) => keys.has(part));
}
