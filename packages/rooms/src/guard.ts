import * as Y from 'yjs';
import { isBoardContent } from './board-content.ts';
import { canBeIntegrated } from './integration-order.ts';
import type { LockedPart } from './locked-parts.ts';
import type { Reach, Speaker } from './remarks.ts';
import { type RootEntry, rootEntriesOf } from './root-entries.ts';

/** A decoded Yjs update. */
export type Decoded = ReturnType<typeof Y.decodeUpdate>;

/** What the guard knows of the document before it, updates already accepted in this batch included. */
export interface GuardedDocument {
  /** The next free clock of a client id: everything below it is known. */
  clockOf(client: number): number;
  /** Author key of the person whom a client id belongs to. */
  ownerOf(client: number): string | undefined;
  /** How many client ids belong to a person. */
  idsOf(author: string): number;
  /** Whether every item in this range is known and deleted already. */
  isDeleted(client: number, clock: number, length: number): boolean;
  /** Whether an update would take apart what holds a board together. */
  isBrokenBy(update: Decoded): boolean;
  /** How far an update of this person reaches. */
  reachOf(update: Decoded, speaker: Speaker): Reach;
  /** Whether an update reaches into a part in which nobody writes just now. */
  touchesLocked(update: Decoded, parts: readonly LockedPart[]): boolean;
  /** Whether its root maps still have room for these. */
  hasRoomFor(entries: readonly RootEntry[]): boolean;
}

/** Who writes: their author key, and those under which they wrote before; and where nobody does just now. */
export interface Author {
  readonly key: string;
  readonly formerKeys?: ReadonlySet<string> | undefined;
  readonly lockedParts?: readonly LockedPart[] | undefined;
}

const isOf = ({ key, formerKeys }: Author, owner: string): boolean =>
  owner === key || formerKeys?.has(owner) === true;

export type GuardRefusal =
  /** Not one whole Yjs update, or content that boards never hold. */
  | 'undecodable'
  /** It builds on something that the server does not have. */
  | 'gap'
  /** It writes under another person's client id. */
  | 'foreign-client'
  /** It deletes or replaces what holds the board together. */
  | 'structure'
  /** It speaks in the name of another, or changes what another person said. */
  | 'forged'
  /** It reaches into a part of the document in which nobody writes just now. */
  | 'locked'
  /** More than one update may bring. */
  | 'too-large'
  /** One thing more than a document may hold. */
  | 'full';

/**
 * An update that brings something new: the clocks that follow it, the client ids seen for the first
 * time, and what it puts into root maps.
 */
export interface Novelty {
  readonly kind: 'new';
  readonly clocks: ReadonlyMap<number, number>;
  readonly claims: readonly number[];
  readonly entries: readonly RootEntry[];
  /** Whether it leaves the board itself as it is. */
  readonly reach: Exclude<Reach, 'forged'>;
}

export type Verdict =
  | Novelty
  /** Holds nothing that the document lacks. */
  | { kind: 'known' }
  | { kind: 'refused'; refusal: GuardRefusal };

/** Most items, in Yjs clock units, that one update may add: far above a frame full of text. */
const MAX_ADDED_LENGTH = 4_194_304;
/** Most items, as they are encoded, in one update: years of offline writing, and no more. */
const MAX_STRUCTS = 20_000;
/** Most client ids of one person in one document: each is one page load in which they wrote. */
const MAX_IDS_PER_PERSON = 500;

/**
 * Decides whether an update may be applied: whole decode, no gap in any clock, every reference
 * known, every new item under a client id of the person who sends it, the board's structure left in
 * place, all of it within caps. Changes nothing.
 * @param update a Yjs update, version 1 encoding, from a socket
 * @param author the person behind the socket
 */
export function inspectUpdate(
  update: Uint8Array,
  author: Author,
  document: GuardedDocument,
): Verdict {
  const decoded = decodeWhole(update);
  if (decoded === undefined) return refused('undecodable');
  const clocks = followClocks(decoded, document);
  if (!(clocks instanceof Map)) return refused(clocks);

  const owners = [...clocks.keys()].map((client) => document.ownerOf(client));
  if (owners.some((owner) => owner !== undefined && !isOf(author, owner))) {
    return refused('foreign-client');
  }
  const claims = [...clocks.keys()].filter((client) => document.ownerOf(client) === undefined);
  if (claims.length > 0 && claims.length + document.idsOf(author.key) > MAX_IDS_PER_PERSON) {
    return refused('too-large');
  }
  if (!canBeIntegrated(decoded.structs, (client) => document.clockOf(client)))
    return refused('gap');

  const deletions = deletionsOf(
    decoded,
    (client) => clocks.get(client) ?? document.clockOf(client),
  );
  if (typeof deletions === 'string') return refused(deletions);
  const bringsNothing =
    clocks.size === 0 &&
    deletions.every(({ client, clock, length }) => document.isDeleted(client, clock, length));
  if (bringsNothing) return { kind: 'known' };
  if (document.isBrokenBy(decoded)) return refused('structure');
  const reach = document.reachOf(decoded, {
    owns: (client) => isOf(author, document.ownerOf(client) ?? author.key),
    isKey: (key) => isOf(author, key),
  });
  if (reach === 'forged') return refused('forged');
  const { lockedParts = [] } = author;
  if (lockedParts.length > 0 && document.touchesLocked(decoded, lockedParts)) {
    return refused('locked');
  }
  const entries = rootEntriesOf(decoded.structs);
  if (entries.length > 0 && !document.hasRoomFor(entries)) return refused('full');
  return { kind: 'new', clocks, claims, entries, reach };
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

/** Where each client's clock stands after the update, for clients that it adds to. */
function followClocks(
  { structs }: Decoded,
  document: GuardedDocument,
): Map<number, number> | GuardRefusal {
  if (structs.length > MAX_STRUCTS) return 'too-large';
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

interface Range {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** The deleted ranges, merged so that looking at them costs no more than what they cover. */
function deletionsOf(
  { ds }: Decoded,
  reach: (client: number) => number,
): readonly Range[] | GuardRefusal {
  for (const items of ds.clients.values()) {
    if (items.some(({ clock, len }) => len < 1 || !Number.isSafeInteger(clock + len))) {
      return 'undecodable';
    }
  }
  const merged = [...Y.mergeDeleteSets([ds]).clients].flatMap(([client, items]) =>
    items.map(({ clock, len }) => ({ client, clock, length: len })),
  );
  const beyond = merged.some(({ client, clock, length }) => clock + length > reach(client));
  return beyond ? 'gap' : merged;
}
