import * as Y from 'yjs';

type Decoded = ReturnType<typeof Y.decodeUpdate>;

/**
 * A part of a document in which nobody writes just now: entries of a root map. What a board calls its areas is the
 * board's own; here they are known by what stands in the document.
 */
export interface LockedPart {
  readonly root: string;
  /** The key of an entry whose value says in which part it stands; left out where the root's own keys do. */
  readonly by?: string;
  /** Values of `by`, or keys of the root; left out for the whole root. */
  readonly values?: ReadonlySet<string>;
  /** The key of an entry that names another one, in whose part it then stands too. */
  readonly under?: string;
}

/** Where something stands: under which key of which root map, and under which key of the entry there. */
interface Place {
  readonly root: string;
  readonly key: string | null;
  /** Undefined for the entry itself. */
  readonly field: string | null | undefined;
  /** The entry as it stands in the document; undefined for one that is not applied yet. */
  readonly entry: Y.Item | undefined;
}

/** The places of items that were accepted and are not applied yet, by client. */
export type ComingPlaces = Map<number, { clock: number; end: number; place: Place | undefined }[]>;

/** What an update is judged by. */
interface Before {
  /** The document before everything that is not applied yet. */
  readonly doc: Y.Doc;
  readonly coming: ComingPlaces;
  readonly parts: readonly LockedPart[];
}

/** As far as an item's way up to its root may go: boards nest far less. */
const MAX_HOPS = 64;

/**
 * Whether an update adds, changes, takes away or deletes something of a locked part, or brings something into it;
 * and the places of what it adds, which count among those that come once it is accepted. What cannot be placed is
 * taken to stand in a locked part.
 */
export function touchesLocked(
  { structs, ds }: Pick<Decoded, 'structs' | 'ds'>,
  before: Before,
): { touches: boolean; places: ComingPlaces } {
  const own: ComingPlaces = new Map();
  const judge = new Judge(before, own);
  const touches = structs.some((struct) => judge.isLockedNew(struct)) || judge.deletesLocked(ds);
  return { touches, places: touches ? new Map() : own };
}

/** Of a reference to something that nobody knows. */
const NOWHERE = 'nowhere';

/** Undefined in a root that no part is of. */
type Found = Place | typeof NOWHERE | undefined;

class Judge {
  readonly #doc: Y.Doc;
  readonly #all: readonly ComingPlaces[];
  readonly #own: ComingPlaces;
  readonly #parts: readonly LockedPart[];

  constructor({ doc, coming, parts }: Before, own: ComingPlaces) {
    this.#doc = doc;
    this.#all = [own, coming];
    this.#own = own;
    this.#parts = parts;
  }

  isLockedNew(struct: Decoded['structs'][number]): boolean {
    if (!(struct instanceof Y.Item)) return false;
    const { id, length } = struct;
    const known = Y.getState(this.#doc.store, id.client);
    if (id.clock + length <= known) return false;
    const places = this.#placesOf(struct);
    // What goes on from an item that stands there stands there too, whatever else it says of itself.
    if (id.clock < known) places.push(this.#placeAt(new Y.ID(id.client, known - 1)));
    for (const place of places) {
      if (place === NOWHERE) return true;
      if (place && (this.#isLocked(place) || this.#bringsInto(place, struct))) return true;
    }
    const [place] = places;
    note(this.#own, struct, place === NOWHERE ? undefined : place);
    return false;
  }

  deletesLocked(ds: Decoded['ds']): boolean {
    for (const [client, ranges] of ds.clients) {
      const structs = this.#doc.store.clients.get(client);
      if (!structs) continue;
      const known = Y.getState(this.#doc.store, client);
      for (const { clock, len } of ranges) {
        if (clock >= known) continue;
        for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
          const struct = structs[index];
          if (!struct || struct.id.clock >= clock + len) break;
          if (!(struct instanceof Y.Item) || struct.deleted) continue;
          const place = this.#placeOfKnown(struct);
          if (place && this.#isLocked(place)) return true;
        }
      }
    }
    return false;
  }

  /** Before it is integrated, an item's parent is the id or the name that came over the wire. */
  #placesOf({ parent: named, parentSub, origin, rightOrigin }: Y.Item): Found[] {
    const parent = named as unknown;
    if (typeof parent === 'string') {
      return [{ root: parent, key: parentSub, field: undefined, entry: undefined }];
    }
    if (parent instanceof Y.ID) {
      const above = this.#placeAt(parent);
      return [above && above !== NOWHERE ? inside(above, parentSub) : above];
    }
    // It takes its parent from its neighbours, and both are looked at: they need not agree.
    return [origin, rightOrigin].flatMap((id) => (id ? [this.#placeAt(id)] : []));
  }

  #placeAt(id: Y.ID): Found {
    if (id.clock < Y.getState(this.#doc.store, id.client)) {
      const item = Y.getItem(this.#doc.store, id);
      // What was deleted and is forgotten takes with it whatever is put there.
      return item instanceof Y.Item ? this.#placeOfKnown(item) : undefined;
    }
    for (const places of this.#all) {
      const found = places
        .get(id.client)
        ?.find(({ clock, end }) => clock <= id.clock && id.clock < end);
      if (found) return found.place;
    }
    return NOWHERE;
  }

  #placeOfKnown(item: Y.Item): Place | undefined {
    let field: string | null | undefined;
    let at = item;
    for (;;) {
      const parent: unknown = at.parent;
      if (!(parent instanceof Y.AbstractType)) return undefined;
      if (parent._item !== null) {
        field = at.parentSub;
        at = parent._item;
        continue;
      }
      const root = this.#parts.find((part) => this.#doc.share.get(part.root) === parent)?.root;
      return root === undefined ? undefined : { root, key: at.parentSub, field, entry: at };
    }
  }

  #isLocked(place: Place): boolean {
    return this.#parts.some((part) => {
      if (part.root !== place.root) return false;
      if (part.by === undefined) return part.values?.has(place.key ?? '') ?? true;
      return place.entry !== undefined && this.#holds(part, place.entry);
    });
  }

  /** Whether an entry of the document stands in a part: by its own word, or by that of one that it stands under. */
  #holds({ root, by = '', values, under }: LockedPart, entry: Y.Item): boolean {
    let at: Y.Item | undefined = entry;
    for (let hops = 0; at && hops < MAX_HOPS; hops++) {
      if (values === undefined || values.has(String(valueIn(at, by)))) return true;
      const above: unknown = under === undefined ? undefined : valueIn(at, under);
      at = typeof above === 'string' ? this.#doc.share.get(root)?._map.get(above) : undefined;
    }
    return false;
  }

  /** Whether what is written there says that its entry stands in a locked part from now on. */
  #bringsInto({ root, field }: Place, { content }: Y.Item): boolean {
    if (field === undefined || content instanceof Y.ContentDeleted) return false;
    return this.#parts.some((part) => {
      if (part.root !== root || part.by === undefined) return false;
      if (field === part.by) return content.getContent().some((one) => isIn(part, one));
      if (field !== part.under) return false;
      return content.getContent().some((one) => {
        const above = typeof one === 'string' && this.#doc.share.get(root)?._map.get(one);
        return above ? this.#holds(part, above) : false;
      });
    });
  }
}

const isIn = ({ values }: LockedPart, value: unknown): boolean =>
  values === undefined || (typeof value === 'string' && values.has(value));

const inside = (above: Place, key: string | null): Place =>
  above.field === undefined ? { ...above, field: key } : above;

/** A plain value of an entry, as it is now. */
function valueIn({ content }: Y.Item, key: string): unknown {
  if (!(content instanceof Y.ContentType)) return undefined;
  const item = content.type._map.get(key);
  return item && !item.deleted ? item.content.getContent().at(-1) : undefined;
}

function note(coming: ComingPlaces, { id, length }: Y.Item, place: Place | undefined): void {
  const ofClient = coming.get(id.client) ?? [];
  ofClient.push({ clock: id.clock, end: id.clock + length, place });
  coming.set(id.client, ofClient);
}

/** Adds the places of an update that was accepted. */
export function addPlaces(coming: ComingPlaces, places: ComingPlaces): void {
  for (const [client, ofClient] of places) {
    coming.set(client, [...(coming.get(client) ?? []), ...ofClient]);
  }
}
