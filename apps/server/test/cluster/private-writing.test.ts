import { addPrivateNote } from '@throughline/board';
import { eventually } from '@throughline/testing';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { WritingRoom, wordsOf } from '../private/writing-room.ts';
import type { Guest } from '../running.ts';
import { Databases } from './databases.ts';
import { SeveralServers } from './several-servers.ts';

let databases: Databases;
let servers: SeveralServers;
const rooms: WritingRoom[] = [];
beforeAll(async () => {
  databases = await Databases.start();
});
afterAll(() => databases.stop());
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close();
  await servers.stop();
});

async function twoRooms() {
  servers = await SeveralServers.startOn(databases);
  const a = await WritingRoom.begin(servers.a, 'without-names');
  await servers.b.server.desk.newest(a.conveningId);
  const b = a.at(servers.b);
  rooms.push(a, b);
  return { a, b };
}

async function join(count: number): Promise<Guest[]> {
  const guests: Guest[] = [];
  for (let person = 0; person < count; person++) {
    guests.push(await servers.a.join(`Person ${person}`));
  }
  return guests;
}

for (const isAway of [false, true]) {
  const how = isAway ? ' though neither reaches the other' : '';
  it(`PW-4 PW-9 S-36 what eight wrote alone on two servers stands on the board once, in an order of nobody's, while they go on writing${how}`, async () => {
    const { a, b } = await twoRooms();
    const guests = await join(8);
    const steward = await servers.a.steward();
    const lines = await Promise.all(
      guests.map((guest, index) =>
        (index % 2 ? a : b).write(
          guest,
          [`first of ${index}`, `second of ${index}`],
          [`kept by ${index}`],
        ),
      ),
    );
    const [atA, atB] = [await a.control(steward), await b.control(steward)];
    servers.cutOff(isAway);
    let isWriting = true;
    const late: string[] = [];
    const acked: string[] = [];
    const writing = lines.map(async (line, index) => {
      for (let number = 0; isWriting && line.status().kind !== 'ended'; number++) {
        const text = `late ${index}.${number}`;
        late.push(text);
        addPrivateNote(line.doc, { text, list: null });
        await eventually('an answer', () => /saved|ended/.test(line.status().kind));
        if (line.status().kind === 'saved') acked.push(text);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    });
    const command = { type: 'reveal', stepId: 'step-alone', boardId: null };
    // The same press reaches both, and another facilitator presses too.
    const replies = await Promise.all([
      a.command(atA.socket, command, 'command-of-both'),
      b.command(atB.socket, command, 'command-of-both'),
      b.command(atB.socket, command, 'command-of-another'),
    ]);
    isWriting = false;
    await Promise.all(writing);
    expect(replies.every(({ ok }) => ok)).toBe(true);
    servers.cutOff(false);
    const boardId = guests[0]?.boardId ?? '';
    const stored = await servers.a.server.storage.updateLog.load(boardId);
    expect(stored?.epoch).toBe(1);
    const isOurs = (note: Record<string, unknown>) => /of \d$|^late|^kept/.test(wordsOf(note));
    const notes = (await b.notesOn(boardId)).filter(isOurs);
    const words = notes.map(wordsOf);
    expect(words.toSorted()).toEqual([...new Set(words)].toSorted());
    const expected = guests.flatMap((_, index) => [`first of ${index}`, `second of ${index}`]);
    expect(words).toEqual(expect.arrayContaining(expected));
    expect(words.filter((text) => text.startsWith('kept'))).toEqual([]);
    expect(notes.map(({ author }) => author).filter(Boolean)).toEqual([]);
    expect(words).not.toEqual(words.toSorted());
    // What was said to be saved and is not on the board is where its writer finds it.
    const left: string[] = [];
    for (const { id } of await servers.a.server.storage.privateWriting.documentsOfStep(
      a.conveningId,
      'step-alone',
    )) {
      const looked = await servers.b.server.rooms.look(id, (doc) => JSON.stringify(doc.toJSON()));
      left.push(looked?.result ?? '');
    }
    const everywhere = [...words, ...left].join('\n');
    expect(acked.filter((text) => !everywhere.includes(text))).toEqual([]);
    expect(late.length).toBeGreaterThan(0);
  }, 40_000);
}

it('PW-2 two tabs on two servers write in one document, and PW-3 each server counts those of both', async () => {
  const { a, b } = await twoRooms();
  const [ana, bo] = (await join(2)) as [Guest, Guest];
  const steward = await servers.a.steward();
  const [hers, also] = await Promise.all([a.place(ana), b.place(ana)]);
  expect(also.document?.id).toBe(hers.document?.id);
  const told = (await b.control(steward)).told;
  await a.write(ana, ['on the one']);
  await b.write(bo, ['on the other', 'and another']);
  const last = () => told.findLast(([name]) => name === 'writing-by-board')?.[1];
  await eventually(
    'both to be counted',
    () => JSON.stringify(last())?.includes('"people":2,"notes":3'),
    12_000,
  );
}, 30_000);
