import * as Y from 'yjs';

type Decoded = ReturnType<typeof Y.decodeUpdate>;

/** The root that says which kind of board this is: the server writes it, once. */
const META = 'meta';

/**
 * Whether an update would break a board's structure. What holds a type and stands directly in a root
 * map (a note, a blank of the need statement) is never deleted and never put in another's place:
 * people write in it, and take a note away by a mark that can be undone. `meta` is the server's.
 * @param doc the document before the update
 */
export function breaksStructure({ structs, ds }: Decoded, doc: Y.Doc): boolean {
  return structs.some((struct) => replacesStructure(struct, doc)) || deletesStructure(ds, doc);
}

function replacesStructure(struct: Decoded['structs'][number], doc: Y.Doc): boolean {
  if (!(struct instanceof Y.Item) || isKnown(struct, doc)) return false;
  const parent = struct.parent as unknown;
  if (typeof parent === 'string') {
    const root = doc.share.get(parent);
    const standing = struct.parentSub === null ? undefined : root?._map.get(struct.parentSub);
    return parent === META || (standing !== undefined && isStructure(standing, doc));
  }
  return [struct.origin, struct.rightOrigin].some((id) => {
    const neighbour = id && itemAt(id, doc);
    return neighbour ? neighbour.parentSub !== null && isStructure(neighbour, doc) : false;
  });
}

const isKnown = ({ id, length }: Y.Item, doc: Y.Doc) =>
  id.clock + length <= Y.getState(doc.store, id.client);

function deletesStructure(ds: Decoded['ds'], doc: Y.Doc): boolean {
  for (const [client, ranges] of ds.clients) {
    const structs = doc.store.clients.get(client);
    if (!structs) continue;
    const known = Y.getState(doc.store, client);
    for (const { clock, len } of ranges) {
      if (clock >= known) continue;
      for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
        const struct = structs[index];
        if (!struct || struct.id.clock >= clock + len) break;
        if (struct instanceof Y.Item && !struct.deleted && isStructure(struct, doc)) return true;
      }
    }
  }
  return false;
}

function itemAt(id: Y.ID, doc: Y.Doc): Y.Item | undefined {
  if (id.clock >= Y.getState(doc.store, id.client)) return undefined;
  const struct = Y.getItem(doc.store, id);
  return struct instanceof Y.Item ? struct : undefined;
}

function isStructure({ parent, parentSub, content }: Y.Item, doc: Y.Doc): boolean {
  const root = parent instanceof Y.AbstractType && parent._item === null ? parent : undefined;
  if (!root || parentSub === null) return false;
  return content instanceof Y.ContentType || root === doc.share.get(META);
}
