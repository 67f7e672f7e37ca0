import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readPrivateNotes } from '@throughline/board';
import { openDocument } from '@throughline/client';
import { CLOSE_CODES, MyData, Phrase, POLLED_DOCUMENTS_PATH } from '@throughline/protocol';
import { eventually, filesHolding } from '@throughline/testing';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newId } from '../../src/people/secrets.ts';
import { onPostgres } from '../database-for.ts';
import { type Guest, Running } from '../running.ts';
import { STEP_ID, stepAlone, WritingRoom, wordsOf } from './writing-room.ts';

let running: Running;
let room: WritingRoom;
beforeEach(async () => {
  running = await Running.start();
});
afterEach(async () => {
  await room?.close();
  await running.stop();
});

/** Somebody who runs the network, and somebody who only looks after it. */
async function staff(): Promise<{ steward: Guest; facilitator: Guest; network: Guest }> {
  const steward = await running.steward();
  const [facilitator, network] = [await running.join('Fay', 2), await running.join('Nel', 2)];
  await room.change(facilitator, { level: 'facilitator' });
  await room.change(network, { level: 'steward' });
  return { steward, facilitator, network };
}

it('PW-1 opens a private document to its person alone: every other session is refused as if it were not there', async () => {
  room = await WritingRoom.begin(running, 'without-names');
  const ana = await running.join('Ana');
  const own = await room.write(ana, ['The bus leaves at six']);
  const { document } = await room.place(ana);
  if (!document) throw new Error('no document');
  const { steward, facilitator, network } = await staff();
  const others = [await running.join('Bo'), await running.join('Cy', 1)];
  for (const other of [...others, facilitator, network, steward]) {
    for (const id of [document.id, `nobody-${newId()}`]) {
      const line = room.openAt(other, { ...document, id });
      const status = await eventually('an answer', () => {
        const now = line.status();
        return now.kind === 'ended' ? now : undefined;
      });
      expect(status.reason).toBe('unknownDocument');
      expect(readPrivateNotes(line.doc)).toEqual([]);
    }
    for (const path of [`boards/${document.id}`, `boards/${document.id}/notes`]) {
      const response = await running.request(`/api/${path}`, { cookie: other.cookie });
      expect(response.status).toBe(404);
    }
  }
  const nobody = openDocument({
    serverUrl: running.origin.replace('http', 'ws'),
    documentId: document.id,
    epoch: 1,
    schemaVersion: 1,
    personKey: 'none',
    offlineCopy: false,
    WebSocketPolyfill: running.webSocketFor(undefined),
  });
  await eventually('an answer', () => nobody.status().kind === 'ended');
  await nobody.close();
  expect(readPrivateNotes(own.doc).map(({ text }) => text)).toEqual(['The bus leaves at six']);
});

it('PW-1 is refused by long polling too, to a participant, a facilitator and a steward', async () => {
  room = await WritingRoom.begin(running, 'without-names');
  const ana = await running.join('Ana');
  await room.write(ana, ['The bus leaves at six']);
  const { document } = await room.place(ana);
  const { steward, facilitator, network } = await staff();
  const endOf = async ({ cookie }: Guest): Promise<number> => {
    const { origin } = running;
    const socket = io(origin, {
      path: POLLED_DOCUMENTS_PATH,
      transports: ['polling'],
      forceNew: true,
      reconnection: false,
      auth: { address: `/documents/${document?.id}` },
      extraHeaders: { origin, cookie },
    });
    const code = await new Promise<number>((resolve) => {
      socket.on('ending', resolve);
      socket.on('frames', () => resolve(0));
    });
    socket.disconnect();
    return code;
  };
  for (const other of [await running.join('Bo'), facilitator, network, steward]) {
    expect(await endOf(other)).toBe(CLOSE_CODES.unknownDocument);
  }
  expect(await endOf(ana)).toBe(0);
});

it('PW-1 shows it in no list, search, export or data of anybody but its person', async () => {
  room = await WritingRoom.begin(running, 'named');
  const ana = await running.join('Ana');
  const bo = await running.join('Bo');
  await room.write(ana, ['Zanzibar buses']);
  const { facilitator, network, steward } = await staff();
  const networkId = ana.session.networks[0]?.id ?? '';
  const look = async (guest: Guest, path: string) =>
    (await running.request(`/api${path}`, { cookie: guest.cookie })).text();
  for (const guest of [bo, facilitator, network, steward]) {
    for (const path of [
      `/networks/${networkId}/search?q=Zanzibar`,
      `/networks/${networkId}/home`,
      `/boards/${ana.boardId}/notes`,
      '/me/data',
      '/me',
    ]) {
      expect(await look(guest, path)).not.toContain('Zanzibar buses');
    }
  }
  expect(await look(ana, `/networks/${networkId}/search?q=Zanzibar`)).not.toContain('buses');
  const data = MyData.parse(JSON.parse(await look(ana, '/me/data')));
  expect(data.privateNotes).toEqual([
    { conveningId: room.conveningId, stepId: STEP_ID, text: 'Zanzibar buses' },
  ]);
});

it('PW-2 is there again after a reload, on another device and at another table', async () => {
  room = await WritingRoom.begin(running, 'named');
  const ana = await running.join('Ana');
  const first = await room.write(ana, ['One', 'Two']);
  await first.close();
  const made = await running.post('/api/me/phrase', {}, { cookie: ana.cookie });
  const phrase = Phrase.parse(await made.json());
  const there = await running.guest(
    await running.post('/api/phrase', { words: phrase.words.join(' ') }),
  );
  const { teams } = await running.sample();
  await room.change(ana, { teamId: teams[1]?.id });
  const again = await room.open(there);
  expect(readPrivateNotes(again.doc).map(({ text }) => text)).toEqual(['One', 'Two']);
});

it('PW-3 tells a table how many write, at a slow tick, and nobody anything else', async () => {
  room = await WritingRoom.begin(running, 'without-names');
  const [ana, bo, cy] = [
    await running.join('Ana'),
    await running.join('Bo'),
    await running.join('Cy', 1),
  ];
  const { facilitator } = await staff();
  const [boHears, cyHears, fayHears] = [
    await room.control(bo),
    await room.control(cy),
    await room.control(facilitator),
  ];
  await room.write(ana, ['Nobody hears this']);
  const counts = (told: unknown[][], name: string) =>
    told.filter(([what]) => what === name).map(([, value]) => value);
  await eventually('the number', () =>
    counts(boHears.told, 'writing').some((one) => (one as { people: number }).people === 1),
  );
  expect(
    counts(cyHears.told, 'writing').every((one) => (one as { people: number }).people === 0),
  ).toBe(true);
  expect(counts(fayHears.told, 'writing-by-board').at(-1)).toEqual({
    stepId: STEP_ID,
    boards: {
      [ana.boardId]: {
        owner: { type: 'team', teamId: ana.session.me.team?.id },
        people: 1,
        notes: 1,
        now: 1,
      },
    },
  });
  expect(counts(boHears.told, 'writing-by-board')).toEqual([]);
  const everything = JSON.stringify([boHears.told, cyHears.told, fayHears.told]);
  expect(everything).not.toContain('Nobody hears this');
  expect(everything).not.toContain(ana.session.me.key);
  expect(everything).not.toContain(ana.session.me.id);
});

it('PW-4 puts what was released on the board, once, and leaves what is kept to its person', async () => {
  room = await WritingRoom.begin(running, 'without-names');
  const [ana, bo, cy] = [
    await running.join('Ana'),
    await running.join('Bo'),
    await running.join('Cy', 1),
  ];
  const page = await room.write(ana, ['Buses', 'Lunch'], ['Only mine']);
  await room.write(bo, ['Homework']);
  await room.write(cy, ['Elsewhere']);
  const { facilitator } = await staff();
  const { socket } = await room.control(facilitator);
  const command = { type: 'reveal', stepId: STEP_ID, boardId: ana.boardId };
  const id = newId();
  const before = (await room.notesOn(ana.boardId)).length;
  const replies = await Promise.all([1, 2, 3].map(() => room.command(socket, command, id)));
  expect(replies.every(({ ok }) => ok)).toBe(true);
  const fresh = (await room.notesOn(ana.boardId)).filter(
    ({ author, role }) => author === '' && role === 'other',
  );
  const words = fresh.map(wordsOf);
  expect(words.filter((text) => ['Buses', 'Lunch', 'Homework'].includes(text)).sort()).toEqual([
    'Buses',
    'Homework',
    'Lunch',
  ]);
  expect((await room.notesOn(ana.boardId)).length).toBe(before + 3);
  await eventually('her page to be sent away', () => page.status().kind === 'ended');
  expect(page.status()).toMatchObject({ reason: 'epochMismatch', unsentTexts: [] });
  const kept = await room.open(ana);
  expect(readPrivateNotes(kept.doc)).toMatchObject([{ text: 'Only mine', kept: true }]);
  expect((await room.place(bo, false)).document).toBeNull();
  expect(await running.server.desk.state(room.conveningId)).toMatchObject({
    written: [{ stepId: STEP_ID, boardIds: [ana.boardId] }],
  });
  // One note alone would name who wrote it; who wants to say it can write it on the board.
  expect(await room.command(socket, { ...command, boardId: cy.boardId })).toEqual({
    ok: false,
    refusal: 'too-few',
  });
  expect((await room.notesOn(cy.boardId)).map(wordsOf)).not.toContain('Elsewhere');
});

it('PW-5 refuses, typed, what cannot be revealed, and those who do not run the room', async () => {
  room = await WritingRoom.begin(running, 'named');
  const ana = await running.join('Ana');
  await room.write(ana, ['Buses']);
  const { facilitator } = await staff();
  const { socket } = await room.control(facilitator);
  const reveal = { type: 'reveal', stepId: STEP_ID, boardId: null };
  const state = await running.server.desk.state(room.conveningId);
  const together = state?.agenda.find(({ writing }) => writing !== 'alone')?.id;
  for (const [over, refusal] of [
    [{ stepId: 'step-nowhere' }, 'no-such-step'],
    [{ stepId: together }, 'not-alone'],
    [{ boardId: 'board-nowhere' }, 'no-such-board'],
  ] as const) {
    expect(await room.command(socket, { ...reveal, ...over })).toEqual({ ok: false, refusal });
  }
  const hers = await room.control(ana);
  expect(await room.command(hers.socket, reveal)).toEqual({ ok: false, refusal: 'not-allowed' });
  expect(await room.command(socket, reveal)).toMatchObject({ ok: true });
  const named = (await room.notesOn(ana.boardId)).filter((note) => wordsOf(note) === 'Buses');
  expect(named).toMatchObject([{ author: ana.session.me.key, role: 'parent' }]);
});

it('PW-6 keeps the promise of a step once somebody has begun to write in it', async () => {
  room = await WritingRoom.begin(running, 'without-names');
  const { desk } = running.server;
  const put = (over: object) =>
    desk.carryOut(room.conveningId, newId(), {
      type: 'put-step',
      step: { ...stepAlone('without-names'), ...over },
      before: STEP_ID,
    });
  expect(await put({ names: 'by-role' })).toMatchObject({ ok: true });
  expect(await put({})).toMatchObject({ ok: true });
  await room.place(await running.join('Ana'));
  for (const over of [{ names: 'named' }, { names: 'by-role' }, { writing: 'together' }]) {
    expect(await put(over)).toEqual({ ok: false, refusal: 'writing-has-begun' });
  }
  const title = { en: 'Write on', es: 'Sigan' };
  expect(await put({ title })).toMatchObject({ ok: true });
});

it('PW-7 puts a role on a note only where enough people have it, and never a name', async () => {
  room = await WritingRoom.begin(running, 'by-role');
  const { convening } = await running.sample();
  const guests = await Promise.all(
    ['Ana', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'].map((name) => running.join(name)),
  );
  const { directory } = running.server.storage;
  const [lone] = guests;
  if (!lone) throw new Error('nobody');
  await room.change(lone, { role: 'principal' });
  for (const guest of guests) {
    await directory.attend(convening.id, guest.session.me.id, 1);
    await room.write(guest, [`${guest.session.me.name} says`]);
  }
  const network = await directory.network(convening.networkId);
  expect(network?.settings.smallestCount).toBe(5);
  const { facilitator } = await staff();
  const { socket } = await room.control(facilitator);
  await room.command(socket, { type: 'reveal', stepId: STEP_ID, boardId: null });
  const notes = (await room.notesOn(lone.boardId)).filter((note) =>
    wordsOf(note).endsWith(' says'),
  );
  expect(notes).toHaveLength(6);
  for (const note of notes) {
    expect(note).toMatchObject({
      author: '',
      role: wordsOf(note) === 'Ana says' ? 'other' : 'parent',
    });
  }
});

it('PW-2 goes on in one document where two entries become one person', async () => {
  room = await WritingRoom.begin(running, 'named');
  const [ana, again] = [await running.join('Ana'), await running.join('Ana again')];
  await (await room.write(ana, ['First'])).close();
  await (await room.write(again, ['Second'], ['Kept'])).close();
  const steward = await running.steward();
  const merged = await running.post(
    `/api/people/${ana.session.me.id}/merge`,
    { otherId: again.session.me.id },
    { cookie: steward.cookie },
  );
  expect(merged.ok).toBe(true);
  for (const guest of [ana, again]) {
    const own = await room.open(guest);
    await eventually('both', () => readPrivateNotes(own.doc).length === 3);
    const notes = readPrivateNotes(own.doc).map(({ text, kept }) => [text, kept]);
    expect(notes).toHaveLength(3);
    expect(notes).toEqual(
      expect.arrayContaining([
        ['First', false],
        ['Second', false],
        ['Kept', true],
      ]),
    );
  }
});

it.skipIf(onPostgres)('PW-10 is erased whole with its person, from every file', async () => {
  room = await WritingRoom.begin(running, 'without-names');
  const ana = await running.join('Ana');
  const page = await room.write(ana, ['Zanzibar buses']);
  const { document } = await room.place(ana);
  const erased = await running.post('/api/me/erase', { confirm: 'erase' }, { cookie: ana.cookie });
  expect(erased.ok).toBe(true);
  await eventually('her page to be sent away', () => page.status().kind === 'ended');
  const { privateWriting } = running.server.storage;
  expect(await privateWriting.document(document?.id ?? '')).toBeUndefined();
  expect(await filesHolding('Zanzibar buses', running.config.dataDir)).toEqual([]);
});

it.skipIf(onPostgres)(
  'PW-8 leaves nothing of a reveal without names in any file but what stands on the board',
  async () => {
    room = await WritingRoom.begin(running, 'without-names');
    const [ana, bo] = [await running.join('Ana'), await running.join('Bo')];
    await room.write(ana, ['Zanzibar buses']);
    await room.write(bo, ['Timbuktu lunch'], ['Only mine']);
    const before = await running.server.storage.privateWriting.documentsOf([
      ana.session.me.key,
      bo.session.me.key,
    ]);
    const { facilitator } = await staff();
    const { socket } = await room.control(facilitator);
    await room.command(socket, { type: 'reveal', stepId: STEP_ID, boardId: null });
    const gone = before.find(({ authorKey }) => authorKey === ana.session.me.key)?.id ?? '';
    expect(await filesHolding(gone, running.config.dataDir)).toEqual([]);
    // What the board holds is in the file; what it came from is not: the words stand there once.
    const { stdout } = await promisify(execFile)('grep', [
      '-aoh',
      'Zanzibar buses',
      ...(await filesHolding('Zanzibar buses', running.config.dataDir)),
    ]);
    expect(stdout.trim().split('\n')).toHaveLength(1);
  },
);
