import * as Y from 'yjs';

/** What the guard knows of the document before it, updates already accepted in this batch included. */
export interface GuardedDocument {
  /** The next free clock of a client id: everything below it is known. */
  clockOf(client: number): number;
  /** Author key of the person whom a client id belongs to. */
  ownerOf(client: number): string | undefined;
  /** Whether every item in this range is known and deleted already. */
  isDeleted(client: number, clock: number, length: number): boolean;
}

export type GuardRefusal =
  /** Not one whole Yjs update, or content that boards never hold. */
  | 'undecodable'
  /** It builds on something that the server does not have. */
  | 'gap'
  /** It writes under another person's client id. */
  | 'foreign-client'
  /** More than one update may bring. */
  | 'too-large';

export type Verdict =
  /** Brings something new: the clocks that follow it, and the client ids seen for the first time. */
  | { kind: 'new'; clocks: ReadonlyMap<number, number>; claims: readonly number[] }
  /** Holds nothing that the document lacks. */
  | { kind: 'known' }
  | { kind: 'refused'; refusal: GuardRefusal };

/** Most items, in Yjs clock units, that one update may add: far above a frame full of text. */
const MAX_ADDED_LENGTH = 4_194_304;
/** Most client ids that one update may use for the first time: each is one page load of one person. */
const MAX_CLAIMS = 64;

type Decoded = ReturnType<typeof Y.decodeUpdate>;
interface Range {
  client: number;
  clock: number;
  length: number;
}

/**
 * Decides whether an update may be applied: whole decode, no gap in any clock, every reference
 * known, every new item under a client id of the person who sends it. Changes nothing.
 * @param update a Yjs update, version 1 encoding, from a socket
 * @param author author key of the person behind the socket
 */
export function inspectUpdate(
  update: Uint8Array,
  author: string,
  document: GuardedDocument,
): Verdict {
  const decoded = decodeWhole(update);
  if (decoded === undefined) return refused('undecodable');

  const clocks = followClocks(decoded, document);
  if (!(clocks instanceof Map)) return refused(clocks);

  const claims: number[] = [];
  for (const client of clocks.keys()) {
    const owner = document.ownerOf(client);
    if (owner === undefined) claims.push(client);
    else if (owner !== author) return refused('foreign-client');
  }
  if (claims.length > MAX_CLAIMS) return refused('too-large');

  const reach = (client: number) => clocks.get(client) ?? document.clockOf(client);
  if (!decoded.structs.every((struct) => referencesAreKnown(struct, reach))) return refused('gap');

  const deletions = deletedRanges(decoded);
  if (deletions.some(({ clock, length }) => length < 1 || !Number.isSafeInteger(clock + length))) {
    return refused('undecodable');
  }
  if (deletions.some(({ client, clock, length }) => clock + length > reach(client))) {
    return refused('gap');
  }
  const bringsNothing =
    clocks.size === 0 &&
    deletions.every(({ client, clock, length }) => document.isDeleted(client, clock, length));
  return bringsNothing ? { kind: 'known' } : { kind: 'new', clocks, claims };
}

const refused = (refusal: GuardRefusal): Verdict => ({ kind: 'refused', refusal });

function decodeWhole(update: Uint8Array): Decoded | undefined {
  try {
    const decoded = Y.decodeUpdate(update);
    return decoded.structs.every(isBoardContent) ? decoded : undefined;
  } catch {
    return undefined;
  }
}

/** Boards hold text, types and plain values. A document inside a document is a door past the guard. */
function isBoardContent(struct: Decoded['structs'][number]): boolean {
  if (!(struct instanceof Y.Item)) return true;
  return !(struct.content instanceof Y.ContentDoc || struct.content instanceof Y.ContentBinary);
}

/** Where each client's clock stands after the update, for clients that it adds to. */
function followClocks(
  { structs }: Decoded,
  document: GuardedDocument,
): Map<number, number> | GuardRefusal {
  const ends = new Map<number, number>();
  let added = 0;
  for (const struct of structs) {
    if (struct instanceof Y.Skip) return 'gap';
    const { id, length } = struct;
    const known = document.clockOf(id.client);
    const end = id.clock + length;
    if (length < 1 || !Number.isSafeInteger(end)) return 'undecodable';
    if (id.clock > (ends.get(id.client) ?? known)) return 'gap';
    if (ends.has(id.client) && id.clock !== ends.get(id.client)) return 'undecodable';
    if (end <= known) continue;
    added += end - Math.max(id.clock, known);
    if (added > MAX_ADDED_LENGTH) return 'too-large';
    ends.set(id.client, end);
  }
  return ends;
}

function referencesAreKnown(
  struct: Decoded['structs'][number],
  reach: (client: number) => number,
): boolean {
  if (!(struct instanceof Y.Item)) return true;
  const { origin, rightOrigin } = struct;
  // Before it is integrated, an item's parent is the id or the name that came over the wire.
  const parent = struct.parent as unknown;
  return [origin, rightOrigin, parent].every(
    (reference) => !(reference instanceof Y.ID) || reference.clock < reach(reference.client),
  );
}

function deletedRanges({ ds }: Decoded): Range[] {
  return [...ds.clients].flatMap(([client, items]) =>
    items.map(({ clock, len }) => ({ client, clock, length: len })),
  );
}
