import { updateFrame } from '@throughline/protocol';
import { type Seeded, seeded } from '@throughline/testing';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD, openFixture } from './fixture.ts';
import { Peer, settle } from './peer.ts';

/** How many mutated updates the ordinary run tries; RUNS in the environment asks for more. */
const MUTATIONS = Number(process.env.RUNS ?? 2_000);

/** An update such as an editor makes: text, maps, nested types, deletions. */
function honestUpdate(random: Seeded, doc: Y.Doc): Uint8Array {
  const before = Y.encodeStateVector(doc);
  const text = doc.getText('text');
  const notes = doc.getMap('notes');
  doc.transact(() => {
    text.insert(random.below(text.length + 1), random.pick(['a', 'ñandú', '👩‍👩‍👧', 'مرحبا']));
    if (text.length > 3 && random.below(3) === 0) text.delete(random.below(text.length - 2), 2);
    const note = new Y.Map<unknown>();
    note.set('order', `a${random.below(9)}`);
    note.set('text', new Y.XmlFragment());
    notes.set(`note-${random.below(6)}`, note);
  });
  return Y.encodeStateAsUpdate(doc, before);
}

function mutate(random: Seeded, update: Uint8Array): Uint8Array {
  const bytes = update.slice();
  for (let flips = random.below(4) + 1; flips > 0; flips--) {
    bytes[random.below(bytes.length)] = random.below(256);
  }
  return random.below(10) === 0 ? bytes.subarray(0, random.below(bytes.length)) : bytes;
}

it(
  `R-7 and R-17: after ${MUTATIONS} mutated updates the document is what its log says, and honest people go on`,
  async () => {
    const random = seeded();
    const { rooms, log, clock, come, troubles, stored } = openFixture();
    const honest = await come('Honest');
    await settle(honest);
    for (let round = 0; round < MUTATIONS; round++) {
      const mallory = new Peer(`Mallory-${round}`);
      await mallory.join(rooms, BOARD);
      await settle(mallory);
      mallory.deliver(updateFrame(mutate(random, honestUpdate(random, mallory.doc))));
      // Slower than the limit on one person's frames.
      clock.advance(50);
      honest.text.insert(0, '.');
      await settle(honest, mallory);
      mallory.cut();
      if (round % 50 === 0 || round === MUTATIONS - 1) {
        const reference = await stored();
        const newcomer = await come('Newcomer');
        await settle(newcomer);
        for (const doc of [honest.doc, newcomer.doc]) {
          expect(Y.encodeStateAsUpdate(doc), `SEED=${random.seed} round ${round}`).toEqual(
            Y.encodeStateAsUpdate(reference),
          );
        }
        expect(newcomer.doc.store.pendingStructs).toBeNull();
        expect(newcomer.doc.store.pendingDs).toBeNull();
        newcomer.cut();
      }
    }
    expect(honest.closedWith).toBeUndefined();
    expect(honest.acked).toBe(honest.sent);
    expect(troubles).toEqual([]);
    expect((await log.load(BOARD))?.epoch).toBe(1);
  },
  Math.max(120_000, MUTATIONS * 60),
);
