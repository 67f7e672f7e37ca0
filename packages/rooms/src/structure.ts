import { isServerRoot } from '@throughline/protocol';
import * as Y from 'yjs';

type Decoded = ReturnType<typeof Y.decodeUpdate>;

/** The types of a document's roots that only the server writes in. */
export type ServerRoots = ReturnType<typeof serverRootsOf>;

/**
 * Whether an update of a person would break a board's structure. What holds a type and stands directly
 * in a root map (a note, a blank of the need statement) is never deleted and never put in another's
 * place: people write in it, and take a note away by a mark that can be undone. In the server's own
 * roots nothing is added, replaced or deleted, at any depth.
 * @param doc the document before the update
 * @param servers its server roots, as they are now
 */
export function breaksStructure(
  { structs, ds }: Decoded,
  doc: Y.Doc,
  servers: ServerRoots,
): boolean {
  return (
    structs.some((struct) => replacesStructure(struct, doc, servers)) ||
    deletesStructure(ds, doc, servers)
  );
}

/** The roots as they are now: opening one under another type, or an edit, may put another in its place. */
export function serverRootsOf({ share }: Y.Doc) {
  const roots = [];
  for (const [name, root] of share) if (isServerRoot(name)) roots.push(root);
  return roots;
}

/**
 * What stands in this very update, or in one before it that is not applied yet, was looked at itself:
 * what is built on it is in no root of the server's if that is not.
 */
function replacesStructure(
  struct: Decoded['structs'][number],
  doc: Y.Doc,
  servers: ServerRoots,
): boolean {
  if (!(struct instanceof Y.Item) || isKnown(struct, doc)) return false;
  // Before it is integrated, an item's parent is the id or the name that came over the wire.
  const parent = struct.parent as unknown;
  if (typeof parent === 'string') {
    if (isServerRoot(parent)) return true;
    const standing =
      struct.parentSub === null ? undefined : doc.share.get(parent)?._map.get(struct.parentSub);
    return standing !== undefined && isStructure(standing);
  }
  if (parent instanceof Y.ID) {
    const holder = itemAt(parent, doc);
    return holder !== undefined && isIn(servers, holder);
  }
  return [struct.origin, struct.rightOrigin].some((id) => {
    const neighbour = id && itemAt(id, doc);
    return neighbour ? isStructure(neighbour) || isIn(servers, neighbour) : false;
  });
}

const isKnown = ({ id, length }: Y.Item, doc: Y.Doc) =>
  id.clock + length <= Y.getState(doc.store, id.client);

function deletesStructure(ds: Decoded['ds'], doc: Y.Doc, servers: ServerRoots): boolean {
  for (const [client, ranges] of ds.clients) {
    const structs = doc.store.clients.get(client);
    if (!structs) continue;
    const known = Y.getState(doc.store, client);
    for (const { clock, len } of ranges) {
      if (clock >= known) continue;
      for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
        const struct = structs[index];
        if (!struct || struct.id.clock >= clock + len) break;
        if (!(struct instanceof Y.Item) || struct.deleted) continue;
        if (isStructure(struct) || isIn(servers, struct)) return true;
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

/** Whether an item of the document stands in one of these roots, at any depth. */
function isIn(roots: ServerRoots, item: Y.Item): boolean {
  if (roots.length === 0) return false;
  for (let above: Y.Item | null = item; above !== null; ) {
    const parent: unknown = above.parent;
    if (!(parent instanceof Y.AbstractType)) return false;
    if (parent._item === null) return roots.some((root) => root === parent);
    above = parent._item;
  }
  return false;
}

function isStructure({ parent, parentSub, content }: Y.Item): boolean {
  const isInRoot = parent instanceof Y.AbstractType && parent._item === null;
  return isInRoot && parentSub !== null && content instanceof Y.ContentType;
}
