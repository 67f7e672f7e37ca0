import { CLOSE_CODES } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD, textOf } from '../test/fixture.ts';
import { settle } from '../test/peer.ts';
import { expectOneTruth, openTwo } from '../test/servers.ts';
import { LogRefused } from './ports.ts';

describe('looking around', () => {
  it('R-36 finds what was never heard within 15 s, and within 2 s while the bus is away', async () => {
    const { hub, clock, one, two, ana, bo, stored } = await openTwo();
    hub.isHeld = true;
    ana.text.insert(0, 'Lost. ');
    await settle(ana, bo);
    hub.waiting = [];
    clock.advance(13_000);
    await settle(ana, bo);
    expect(textOf(bo.doc)).toBe('Start. ');
    clock.advance(3_000);
    await settle(ana, bo);
    await expectOneTruth(await stored(), ana, bo);

    hub.isHeld = false;
    hub.setAway('one', true);
    hub.setAway('two', true);
    ana.text.insert(0, 'Unheard. ');
    await settle(ana, bo);
    clock.advance(2_000);
    await settle(ana, bo);
    await expectOneTruth(await stored(), ana, bo);

    // Once more when it is back: what was said just before that is lost.
    ana.text.insert(0, 'Just before. ');
    await settle(ana, bo);
    hub.setAway('one', false);
    hub.setAway('two', false);
    clock.advance(2_000);
    await settle(ana, bo);
    await expectOneTruth(await stored(), ana, bo);
    const looked = one.reads.heads;
    clock.advance(10_000);
    await settle(ana, bo);
    expect(one.reads.heads).toBe(looked);
    expect(two.watched.troubles).toEqual([]);
  });

  it('R-36 ends rooms whose document was put in another’s place, and those whose document is gone', async () => {
    const { log, two, ana, bo, template } = await openTwo();
    log.restore(BOARD, template);
    await two.rooms.lookAround();
    await settle(ana, bo);
    expect(bo.closedWith?.code).toBe(CLOSE_CODES.epochMismatch);
    expect(ana.closedWith).toBeUndefined();
    await bo.join(two.rooms, BOARD);
    two.log.heads = async () => new Map();
    await two.rooms.lookAround();
    await settle(bo);
    expect(bo.closedWith?.code).toBe(CLOSE_CODES.unknownDocument);
    expect(two.rooms.size).toBe(0);
  });

  it('R-36 goes on after a store that failed', async () => {
    const { hub, clock, two, ana, bo, stored } = await openTwo();
    hub.isHeld = true;
    ana.text.insert(0, 'Lost. ');
    await settle(ana, bo);
    hub.waiting = [];
    const { heads, since } = two.log;
    two.log.heads = async () => {
      throw new Error('told to fail');
    };
    clock.advance(16_000);
    await settle(bo);
    two.log.heads = heads;
    two.log.since = async () => {
      throw new Error('told to fail');
    };
    clock.advance(2_000);
    await settle(bo);
    expect(two.watched.troubles).toEqual(['load']);
    two.log.since = since;
    clock.advance(1_000);
    await settle(ana, bo);
    await expectOneTruth(await stored(), ana, bo);
  });
});

describe('news that cannot be applied', () => {
  it.each([
    ['bytes that are no update', (bytes: Uint8Array) => bytes.subarray(0, 3)],
    ['an update that leaves a gap', () => updateWithGap()],
  ])('R-37 is set aside alone: %s', async (_, spoil) => {
    const { hub, two, ana, bo, stored } = await openTwo();
    hub.isHeld = true;
    ana.text.insert(0, 'One. ');
    await settle(ana);
    ana.text.delete(0, 2);
    await settle(ana);
    const [first] = hub.waiting;
    const entry = first?.news.entries[0];
    if (!first || !entry) throw new Error('nothing was told');
    first.news = { ...first.news, entries: [{ ...entry, bytes: spoil(entry.bytes) }] };
    hub.deliver();
    await settle(ana, bo);
    expect(two.watched.troubles).toEqual(['news']);
    await expectOneTruth(await stored(), ana, bo);
    hub.isHeld = false;
    bo.text.insert(0, 'Goes on. ');
    await settle(ana, bo);
    await expectOneTruth(await stored(), ana, bo);
  });

  it('R-37 of an entry that no log holds makes nobody read again and again', async () => {
    const { clock, two, ana, bo, stored } = await openTwo();
    const entry = { seq: 1_000_000, author: 'key-Ana', bytes: Uint8Array.of(0, 0), claims: [] };
    two.rooms.hear(
      {
        documentId: BOARD,
        epoch: 1,
        entries: [entry],
        added: [],
        awareness: null,
        asksWhoIsThere: false,
      },
      'one',
    );
    for (let times = 0; times < 40; times++) {
      clock.advance(100);
      await settle(ana, bo);
    }
    expect(two.reads.since).toBe(1);
    expect(two.watched.troubles).toEqual(['news']);
    ana.text.insert(0, 'Goes on. ');
    await settle(ana, bo);
    await expectOneTruth(await stored(), ana, bo);
  });
});

describe('what the watcher is told', () => {
  it('R-38 of other servers is told apart, also where no room is open', async () => {
    const { one, two, ana, bo, start } = await openTwo();
    const three = start('three');
    ana.doc.getMap('notes').set('note-1', new Y.Map());
    await settle(ana, bo);
    const entry = { root: 'notes', key: 'note-1' };
    expect([one.watched.changed, one.watched.elsewhere]).toEqual([[BOARD], []]);
    expect([one.watched.added, one.watched.addedElsewhere]).toEqual([[entry], []]);
    for (const { watched } of [two, three]) {
      expect([watched.changed, watched.elsewhere]).toEqual([[], [BOARD]]);
      expect([watched.added, watched.addedElsewhere]).toEqual([[], [entry]]);
    }
    expect(three.rooms.size).toBe(0);
  });

  it('R-38 is told of what had to be read from the log', async () => {
    const { hub, two, ana, bo } = await openTwo();
    hub.setAway('two', true);
    ana.doc.getMap('notes').set('note-1', new Y.Map());
    await settle(ana);
    await two.rooms.lookAround();
    await settle(bo);
    expect(two.watched.elsewhere).toEqual([BOARD]);
    expect(two.watched.addedElsewhere).toEqual([{ root: 'notes', key: 'note-1' }]);
  });
});

describe('folding', () => {
  it('R-39 is as good as done where another server folds, and counts anew', async () => {
    const { clock, one, ana, bo } = await openTwo();
    let folds = 0;
    one.log.fold = async () => {
      folds++;
      throw new LogRefused(BOARD, 'fenced');
    };
    for (let edit = 0; edit < 510; edit++) {
      if (edit % 20 === 0) clock.advance(1_000);
      ana.text.insert(0, 'x');
      await settle(ana, bo);
    }
    expect(folds).toBe(1);
    expect(one.watched.troubles).toEqual([]);
    expect(bo.text.length).toBe(517);
  });
});

/** Its second item is under a clock that the first does not reach. */
function updateWithGap(): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('text').insert(0, 'a');
  const before = Y.encodeStateVector(doc);
  doc.getText('text').insert(1, 'b');
  return Y.encodeStateAsUpdate(doc, before);
}
