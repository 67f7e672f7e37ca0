import * as Y from 'yjs';

/**
 * What people say about a board stands in roots of its own, and is asked for by a right of its own: who may comment
 * on a board need not be one who may write on it.
 */
const COMMENTS = 'comments';
const REACTIONS = 'reactions';
/** What also others may say of a comment: that it is dealt with. */
const OPEN_TO_ALL: ReadonlySet<string> = new Set(['resolvedAt', 'resolvedBy']);
/** Where a comment names a person, it is the one who writes there. */
const NAMES_WRITER: ReadonlySet<string> = new Set(['author', 'resolvedBy']);

type Decoded = ReturnType<typeof Y.decodeUpdate>;

/**
 * How far an update reaches: only to comments and reactions, or to the board itself too. `forged`: it speaks in the
 * name of another, or changes what another person said.
 */
export type Reach = 'remarks' | 'board' | 'forged';

/** Where in a remark something stands. */
type Place =
  | { readonly root: typeof REACTIONS; readonly key: string }
  /** `field`: the comment's key that it stands under; undefined for the comment itself. */
  | { readonly root: typeof COMMENTS; readonly client: number; readonly field: string | undefined };

/** Items of remarks that are not applied yet, with their places, by client. */
export type ComingRemarks = Map<number, { clock: number; end: number; place: Place }[]>;

/** Who writes. */
export interface Speaker {
  owns(client: number): boolean;
  isKey(key: string): boolean;
}

/** What an update is judged by. */
export interface Before {
  /** The document before everything that is not applied yet. */
  readonly doc: Y.Doc;
  /** Remarks of updates that were accepted and are not applied yet. */
  readonly coming: ComingRemarks;
  /** The next free clock of a client id, updates that were accepted included. */
  clockOf(client: number): number;
  readonly speaker: Speaker;
}

/**
 * Says how far an update reaches, and gives its remarks: they count among those that come once it is accepted,
 * and are nothing when it is refused.
 */
export function reachOf(
  { structs, ds }: Decoded,
  before: Before,
): { reach: Reach; remarks: ComingRemarks } {
  const remarks: ComingRemarks = new Map();
  return { reach: reachWith({ structs, ds }, before, remarks), remarks };
}

function reachWith(
  { structs, ds }: Pick<Decoded, 'structs' | 'ds'>,
  before: Before,
  own: ComingRemarks,
): Reach {
  const { doc, speaker } = before;
  let reach: Reach = 'remarks';
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || isKnown(struct, doc)) continue;
    const place = placeOfNew(struct, { doc, all: [own, before.coming] });
    if (place === undefined || goesOnFromBoard(struct, doc)) reach = 'board';
    else if (!maySay(struct, place, speaker)) return 'forged';
    else note(own, struct, place);
  }
  for (const place of [...placesOfDeleted(ds, doc), ...placesOfComing(ds, before, own)]) {
    if (place === undefined) reach = 'board';
    else if (!mayTakeBack(place, speaker)) return 'forged';
  }
  return reach;
}

/** What goes on from an item of the board stands on the board, whatever else it says of itself. */
function goesOnFromBoard({ id }: Y.Item, doc: Y.Doc): boolean {
  const known = Y.getState(doc.store, id.client);
  if (id.clock >= known) return false;
  const before = Y.getItem(doc.store, new Y.ID(id.client, known - 1));
  return before instanceof Y.Item && placeOfKnown(before, doc) === undefined;
}

const isKnown = ({ id, length }: Y.Item, doc: Y.Doc) =>
  id.clock + length <= Y.getState(doc.store, id.client);

function maySay({ content }: Y.Item, place: Place, speaker: Speaker): boolean {
  if (!mayTakeBack(place, speaker)) return false;
  if (place.root === REACTIONS || place.field === undefined) return true;
  if (!NAMES_WRITER.has(place.field) || content instanceof Y.ContentDeleted) return true;
  return content
    .getContent()
    .every((value) => value === null || (typeof value === 'string' && speaker.isKey(value)));
}

function mayTakeBack(place: Place, speaker: Speaker): boolean {
  if (place.root === REACTIONS) return speaker.isKey(place.key.split('/').at(-1) ?? '');
  return speaker.owns(place.client) || (place.field !== undefined && OPEN_TO_ALL.has(place.field));
}

interface Known {
  readonly doc: Y.Doc;
  readonly all: readonly ComingRemarks[];
}

function placeOfNew(struct: Y.Item, known: Known): Place | undefined {
  // Before it is integrated, an item's parent is the id or the name that came over the wire.
  const parent = struct.parent as unknown;
  if (typeof parent === 'string') return inRoot(parent, struct);
  if (parent instanceof Y.ID) {
    const above = placeOf(parent, known);
    return above && inside(above, struct.parentSub);
  }
  const beside = struct.origin ?? struct.rightOrigin;
  return beside ? placeOf(beside, known) : undefined;
}

function inRoot(root: string, { id, parentSub }: Y.Item): Place | undefined {
  if (root === REACTIONS) return { root, key: parentSub ?? '' };
  return root === COMMENTS ? { root, client: id.client, field: undefined } : undefined;
}

const inside = (above: Place, key: string | null): Place =>
  above.root === COMMENTS && above.field === undefined ? { ...above, field: key ?? '' } : above;

function placeOf(id: Y.ID, { doc, all }: Known): Place | undefined {
  if (id.clock < Y.getState(doc.store, id.client)) {
    const item = Y.getItem(doc.store, id);
    return item instanceof Y.Item ? placeOfKnown(item, doc) : undefined;
  }
  for (const remarks of all) {
    const found = remarkAt(remarks, id.client, id.clock);
    if (found) return found.place;
  }
  return undefined;
}

const remarkAt = (remarks: ComingRemarks, client: number, at: number) =>
  remarks.get(client)?.find(({ clock, end }) => clock <= at && at < end);

/** Walks up to the root; the last but one below it is the field of a comment. */
function placeOfKnown(item: Y.Item, doc: Y.Doc): Place | undefined {
  let below: Y.Item | undefined;
  for (let at: Y.Item = item; ; ) {
    const parent: unknown = at.parent;
    if (!(parent instanceof Y.AbstractType)) return undefined;
    if (parent._item !== null) {
      below = at;
      at = parent._item;
      continue;
    }
    if (parent === doc.share.get(REACTIONS)) return { root: REACTIONS, key: at.parentSub ?? '' };
    if (parent !== doc.share.get(COMMENTS)) return undefined;
    const field = below && (below.parentSub ?? '');
    return { root: COMMENTS, client: at.id.client, field };
  }
}

function note(coming: ComingRemarks, { id, length }: Y.Item, place: Place): void {
  const ofClient = coming.get(id.client) ?? [];
  ofClient.push({ clock: id.clock, end: id.clock + length, place });
  coming.set(id.client, ofClient);
}

/** The place of each item that is there and would go. */
function* placesOfDeleted(ds: Decoded['ds'], doc: Y.Doc): Generator<Place | undefined> {
  for (const [client, ranges] of ds.clients) {
    const structs = doc.store.clients.get(client);
    if (!structs) continue;
    const known = Y.getState(doc.store, client);
    for (const { clock, len } of ranges) {
      if (clock >= known) continue;
      for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
        const struct = structs[index];
        if (!struct || struct.id.clock >= clock + len) break;
        if (struct instanceof Y.Item && !struct.deleted) yield placeOfKnown(struct, doc);
      }
    }
  }
}

/**
 * The place of each item that would go before it was ever applied: of updates that were accepted, and of this one.
 * What this update brings itself and is no remark was judged with its structs.
 */
function* placesOfComing(
  ds: Decoded['ds'],
  { doc, coming, clockOf }: Before,
  own: ComingRemarks,
): Generator<Place | undefined> {
  for (const [client, ranges] of ds.clients) {
    const applied = Y.getState(doc.store, client);
    const accepted = clockOf(client);
    for (const { clock, len } of ranges) {
      const end = clock + len;
      for (let at = Math.max(clock, applied); at < Math.min(end, accepted); ) {
        const remark = remarkAt(coming, client, at);
        yield remark?.place;
        if (!remark) break;
        at = remark.end;
      }
      for (const remark of own.get(client) ?? []) {
        if (remark.clock < end && clock < remark.end) yield remark.place;
      }
    }
  }
}

/** Adds the remarks of an update that was accepted. */
export function addRemarks(coming: ComingRemarks, remarks: ComingRemarks): void {
  for (const [client, ofClient] of remarks) {
    coming.set(client, [...(coming.get(client) ?? []), ...ofClient]);
  }
}
