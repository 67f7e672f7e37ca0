import * as Y from 'yjs';

/**
 * Most things that may stand in one root map of a document: above what boards allow themselves in
 * their own changes (500 notes, 2,000 on boards of patterns), so that no honest page meets it.
 */
const MAX_STANDING = 3_000;
/** Most of them with those that are marked as deleted: the mark can be undone, so none ever leaves. */
const MAX_WITH_DELETED = 12_000;
/** The mark of what was taken away: a time. */
const DELETED_AT = 'deletedAt';

/** Something put into a root map under a key. */
export interface RootEntry {
  readonly root: string;
  readonly key: string;
}

type Structs = ReturnType<typeof Y.decodeUpdate>['structs'];

/** What an update puts into root maps, whether it is there already or not. */
export function rootEntriesOf(structs: Structs): readonly RootEntry[] {
  return structs.flatMap((struct) => {
    if (!(struct instanceof Y.Item) || struct.parentSub === null) return [];
    // The first under a key names its root; what replaces it names what it replaces.
    const parent = struct.parent as unknown;
    return typeof parent === 'string' ? [{ root: parent, key: struct.parentSub }] : [];
  });
}

/** The keys of a document's root maps while a batch is being gathered. */
export class RootEntries {
  /** Root → keys of updates that were accepted and not yet applied. */
  readonly #coming = new Map<string, Set<string>>();

  accept(entries: readonly RootEntry[]): void {
    for (const { root, key } of entries) {
      const keys = this.#coming.get(root) ?? new Set();
      this.#coming.set(root, keys.add(key));
    }
  }

  /** Whether each root map still has room for what an update puts there. */
  haveRoomFor(entries: readonly RootEntry[], doc: Y.Doc): boolean {
    const all = new RootEntries();
    for (const [root, keys] of this.#coming) all.#coming.set(root, new Set(keys));
    all.accept(entries);
    return [...all.#coming].every(([root, keys]) => hasRoom(doc.share.get(root)?._map, keys));
  }
}

function hasRoom(standing: ReadonlyMap<string, Y.Item> = new Map(), keys: Set<string>): boolean {
  const added = [...keys].filter((key) => !standing.has(key)).length;
  if (added === 0 || standing.size + added <= MAX_STANDING) return true;
  if (standing.size + added > MAX_WITH_DELETED) return false;
  const live = [...standing.values()].filter((item) => !isTakenAway(item)).length;
  return live + added <= MAX_STANDING;
}

function isTakenAway({ deleted, content }: Y.Item): boolean {
  if (deleted) return true;
  if (!(content instanceof Y.ContentType)) return false;
  const mark = content.type._map.get(DELETED_AT);
  return mark?.content instanceof Y.ContentAny && typeof mark.content.arr[0] === 'number';
}
