import { updateFrame } from '@throughline/protocol';
import { type Seeded, seeded } from '@throughline/testing';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD, openFixture } from './fixture.ts';
import { Peer, settle } from './peer.ts';

/** How many mutated updates the ordinary run tries; RUNS in the environment asks for more. */
const MUTATIONS = Number(process.env.RUNS ?? 1_000);
/** A fresh board after so many, so that the documents stay as small as they are in a convening. */
const MUTATIONS_A_BOARD = 50;

/** An edit such as an editor makes: text, maps, nested types, deletions. */
function edit(random: Seeded, doc: Y.Doc): void {
  const text = doc.getText('text');
  const notes = doc.getMap('notes');
  doc.transact(() => {
    text.insert(random.below(text.length + 1), random.pick(['a', 'ñandú', '👩‍👩‍👧', 'مرحبا']));
    if (text.length > 3 && random.below(3) === 0) text.delete(random.below(text.length - 2), 2);
    const note = new Y.Map<unknown>();
    note.set('order', `a${random.below(9)}`);
    note.set('text', new Y.XmlFragment());
    // No note takes another's place: a page never does that, and R-21 refuses it.
    notes.set(`note-${doc.clientID}-${notes.size}`, note);
  });
}

function mutate(random: Seeded, update: Uint8Array): Uint8Array {
  const bytes = update.slice();
  for (let flips = random.below(4) + 1; flips > 0; flips--) {
    bytes[random.below(bytes.length)] = random.below(256);
  }
  return random.below(10) === 0 ? bytes.subarray(0, random.below(bytes.length)) : bytes;
}

const copyOf = (doc: Y.Doc) => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};
const isWhole = ({ store }: Y.Doc) => store.pendingStructs === null && store.pendingDs === null;
const areEqual = (one: Y.Doc, other: Y.Doc) =>
  Buffer.from(Y.encodeStateAsUpdate(one)).equals(Y.encodeStateAsUpdate(other));

/** What becomes of a bare Y.Doc that takes the same bytes, once the honest author has synced with it. */
function tryBareYjs(
  before: Y.Doc,
  mutated: Uint8Array,
  honest: Y.Doc,
): 'throws' | 'diverges' | 'equal' {
  const server = copyOf(before);
  const author = copyOf(honest);
  try {
    Y.applyUpdate(server, mutated);
    Y.applyUpdate(server, Y.encodeStateAsUpdate(author));
    Y.applyUpdate(author, Y.encodeStateAsUpdate(server));
  } catch {
    return 'throws';
  }
  return isWhole(server) && areEqual(server, author) ? 'equal' : 'diverges';
}

/** What somebody would send for an edit of theirs, had it not been mutated. */
function ownUpdate(random: Seeded, peer: Peer): Uint8Array {
  const before = Y.encodeStateVector(peer.doc);
  edit(random, peer.doc);
  peer.outbox = [];
  return Y.encodeStateAsUpdate(peer.doc, before);
}

interface Tally {
  refused: number;
  known: number;
  /** A mutation that happens to be a whole update again, under a client id of the one who sends it. */
  ownId: number;
  resyncedEqual: number;
  bareThrows: number;
  bareDiverges: number;
}

/**
 * Somebody writes with the line cut; another person sends a mutation: of that very update, as a forger
 * would, or of one of their own, which gets further into the guard. Then the author comes back.
 */
async function attack(
  random: Seeded,
  fixture: ReturnType<typeof openFixture>,
  honest: Peer,
  tally: Tally,
) {
  const { rooms, log, clock, stored, troubles } = fixture;
  const before = await stored();
  honest.cut();
  edit(random, honest.doc);
  const truth = Y.encodeStateAsUpdate(honest.doc, Y.encodeStateVector(before));
  const mallory = await new Peer(`Mallory-${random.below(2 ** 31)}`).join(rooms, BOARD);
  await settle(mallory);
  const mutated = mutate(random, random.below(2) === 0 ? truth : ownUpdate(random, mallory));
  const bare = tryBareYjs(before, mutated, honest.doc);
  if (bare === 'throws') tally.bareThrows++;
  if (bare === 'diverges') tally.bareDiverges++;
  const seqBefore = (await log.load(BOARD))?.updates.at(-1)?.seq;
  mallory.deliver(updateFrame(mutated));
  await settle(mallory);
  const entries = (await log.load(BOARD))?.updates ?? [];
  const newest = entries.filter(({ seq }) => seq > (seqBefore ?? 0));
  // What is stored of it, if anything, is one whole update that writes nothing under the author's id.
  if (newest.length > 0) {
    tally.ownId++;
    const { structs } = Y.decodeUpdate(newest[0]?.bytes ?? new Uint8Array());
    for (const { id, length } of structs) {
      expect(
        id.client === honest.doc.clientID &&
          id.clock + length > Y.getState(before.store, id.client),
      ).toBe(false);
    }
  } else if (mallory.closedWith) tally.refused++;
  else tally.known++;
  const between = await stored();
  expect(isWhole(between)).toBe(true);
  if (newest.length === 0) expect(areEqual(between, before)).toBe(true);
  mallory.cut();

  await honest.join(rooms, BOARD);
  clock.advance(50);
  await settle(honest);
  // The reference: what was stored, and the true update on top of it.
  const reference = copyOf(between);
  Y.applyUpdate(reference, truth);
  const end = await stored();
  const isRight =
    areEqual(end, reference) &&
    areEqual(honest.doc, reference) &&
    isWhole(honest.doc) &&
    honest.acked === honest.sent &&
    honest.closedWith === undefined;
  if (isRight) tally.resyncedEqual++;
  expect(troubles).toEqual([]);
}

it(
  `R-7 and R-17: after each of ${MUTATIONS} mutated updates the author syncs again and has what the log has`,
  async () => {
    const random = seeded();
    const tally: Tally = {
      refused: 0,
      known: 0,
      ownId: 0,
      resyncedEqual: 0,
      bareThrows: 0,
      bareDiverges: 0,
    };
    let fixture = openFixture();
    let honest = await fixture.come('Honest');
    for (let round = 0; round < MUTATIONS; round++) {
      if (round % MUTATIONS_A_BOARD === 0) {
        fixture = openFixture();
        honest = await fixture.come('Honest');
        edit(random, honest.doc);
      }
      await settle(honest);
      await attack(random, fixture, honest, tally);
      expect(tally.resyncedEqual, `SEED=${random.seed} round ${round}`).toBe(round + 1);
    }
    console.log(`${MUTATIONS} mutated updates (SEED=${random.seed}):`, tally);
    // The control: the same bytes harm a bare Y.Doc.
    expect(tally.bareThrows).toBeGreaterThan(0);
    expect(tally.bareDiverges).toBeGreaterThan(0);
    expect(tally.refused).toBeGreaterThan(MUTATIONS / 2);
    expect(tally.ownId).toBeGreaterThan(0);
  },
  Math.max(120_000, MUTATIONS * 60),
);
