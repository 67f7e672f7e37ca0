import { addNote, readPolls } from '@throughline/board';
import { CLOSE_CODES, parseServerNotice, syncStep1Frame, updateFrame } from '@throughline/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { newId } from '../../src/people/secrets.ts';
import { makeWorld } from '../matrix/world.ts';
import { type Guest, Running } from '../running.ts';
import { choice, choiceForm, type Voter, VotingWorld } from '../voting-world.ts';

let world: VotingWorld;
let mallory: Voter;
let steward: Guest;
let southerner: Guest;
let pollId: string;
let dots: string;
let closed: string;
beforeAll(async () => {
  world = await VotingWorld.make(await Running.start());
  [mallory] = (await world.voters(1)) as [Voter];
  steward = await world.on.steward();
  southerner = await world.on.join('Sol', 1);
  pollId = await world.open();
  dots = await world.open({ kind: 'dots', dots: 3, cumulative: true });
  closed = await world.open();
  for (const voter of await world.voters(3)) await world.cast(voter, closed, choice(1));
  await world.close(closed);
});
afterAll(() => world.on.stop());

const stored = async () => {
  const { polls } = world.on.server.storage;
  const ids = [pollId, dots, closed];
  return JSON.stringify([
    await Promise.all(ids.map((id) => polls.find(id))),
    await Promise.all(ids.map((id) => polls.ballots(id))),
    await Promise.all(ids.map((id) => world.shown(id))),
  ]);
};

const mark = (option: string, count = 1) => ({ option, count });
const ATTACKS: [string, () => Promise<string>, string][] = [
  ['over the budget', () => world.cast(mallory, dots, choice(1, 4)), '422 invalid-form'],
  [
    'over the budget in parts',
    () => world.cast(mallory, dots, { marks: [mark('option-1', 2), mark('option-2', 2)] }),
    '422 invalid-form',
  ],
  [
    'with less than nothing on one, to have more on another',
    () => world.cast(mallory, dots, { marks: [mark('option-1', 6), mark('option-2', -3)] }),
    '422 invalid-form',
  ],
  [
    'with parts of dots',
    () => world.cast(mallory, dots, { marks: [mark('option-1', 0.5)] }),
    '422 invalid-form',
  ],
  [
    'for two answers of one',
    () => world.cast(mallory, pollId, { marks: [mark('option-1'), mark('option-2')] }),
    '422 invalid-form',
  ],
  [
    'for one answer twice',
    () => world.cast(mallory, pollId, { marks: [mark('option-1'), mark('option-1')] }),
    '422 invalid-form',
  ],
  ['for what is no answer', () => world.cast(mallory, pollId, choice(9)), '422 invalid-form'],
  ['after closing', () => world.cast(mallory, closed, choice(1)), '409 wrong-stage'],
  [
    'for another, by naming them',
    () => world.cast(mallory, pollId, { ...choice(1), personId: world.member.session.me.id }),
    '422 invalid-form',
  ],
  [
    'at another table',
    () => world.cast({ cookie: southerner.cookie }, pollId, choice(1)),
    '404 not-found',
  ],
  [
    'as a steward who sits at no table',
    () => world.cast(steward, pollId, choice(1)),
    '403 not-allowed',
  ],
  ['as nobody', () => world.cast(undefined, pollId, choice(1)), '401 signed-out'],
  [
    'by way of another board',
    () =>
      world.asking.outcome(
        southerner,
        'PUT',
        `${world.pathOf(pollId, southerner.boardId)}/ballot`,
        choice(1),
      ),
    '404 not-found',
  ],
  [
    'on paper for more dots than its people had',
    () =>
      world.asking.outcome(world.member, 'PUT', `${world.pathOf(dots)}/paper`, {
        people: 2,
        marks: [mark('option-1', 7)],
      }),
    '422 invalid-form',
  ],
  [
    'on paper after closing',
    () =>
      world.asking.outcome(world.member, 'PUT', `${world.pathOf(closed)}/paper`, {
        people: 1,
        marks: [mark('option-1')],
      }),
    '409 wrong-stage',
  ],
  [
    'on another table’s paper',
    () =>
      world.asking.outcome(southerner, 'PUT', `${world.pathOf(dots)}/paper`, {
        people: 1,
        marks: [mark('option-1')],
      }),
    '404 not-found',
  ],
  [
    'and ends another table’s vote',
    () => world.asking.outcome(southerner, 'POST', `${world.pathOf(pollId)}/close`),
    '404 not-found',
  ],
  [
    'and starts a vote with the id of one elsewhere',
    () =>
      world.asking.outcome(
        southerner,
        'POST',
        `/boards/${southerner.boardId}/polls`,
        choiceForm({ id: pollId }),
      ),
    '422 invalid-form',
  ],
  [
    'and starts one on notes that are not there',
    () =>
      world.asking.outcome(world.member, 'POST', `/boards/${world.boardId}/polls`, {
        ...choiceForm(),
        options: [{ entryId: newId() }, { entryId: newId() }],
      }),
    '422 invalid-form',
  ],
];

it.each(ATTACKS)(
  'VO-2 somebody who votes %s is refused, and nothing changes',
  async (_, attack, refusal) => {
    const before = await stored();
    expect(await attack()).toBe(refusal);
    expect(await stored()).toBe(before);
  },
);

it('VO-2 somebody of another network is told of nothing', async () => {
  const other = await makeWorld(world.on.server.storage);
  const path = `${world.pathOf(other.pollId, other.boardId)}/ballot`;
  expect(await world.asking.outcome(mallory, 'PUT', path, choice(1))).toBe('404 not-found');
  expect(await world.asking.outcome(mallory, 'GET', path)).toBe('404 not-found');
  expect(await world.on.server.storage.polls.countBallots(other.pollId)).toBe(0);
});

it('VO-1 one reads one’s own ballot, and nobody’s else', async () => {
  const [one, other] = (await world.voters(2)) as [Voter, Voter];
  const path = `${world.pathOf(pollId)}/ballot`;
  expect(await world.cast(one, pollId, choice(2))).toBe('204');
  const read = async (who: Pick<Voter, 'cookie'>) =>
    (await (await world.asking.ask(who, 'GET', path)).json()) as object;
  expect(await read(one)).toEqual({ ballot: choice(2) });
  expect(await read(other)).toEqual({ ballot: null });
  expect(await world.asking.outcome(steward, 'GET', path)).toBe('403 not-allowed');
});

/** The board's document as it is stored. */
async function document(): Promise<Y.Doc> {
  const log = await world.on.server.storage.updateLog.load(world.boardId);
  const doc = new Y.Doc();
  if (log?.checkpoint) Y.applyUpdate(doc, log.checkpoint.state);
  for (const { bytes } of log?.updates ?? []) Y.applyUpdate(doc, bytes);
  return doc;
}

/** Sends one update of a hand-made client, and gives how the line ended. */
async function send(cookie: string, attack: (doc: Y.Doc) => void): Promise<number | 'acked'> {
  const doc = await document();
  const before = Y.encodeStateVector(doc);
  attack(doc);
  const update = Y.encodeStateAsUpdate(doc, before);
  const url = `${world.on.documentsUrl}/${world.boardId}?acks=1`;
  const socket = new (world.on.webSocketFor(cookie))(url) as unknown as WebSocket;
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', resolve);
    socket.on('open', () => socket.send(syncStep1Frame(Uint8Array.of(0))));
    socket.on('message', (data: Buffer) => {
      if (data[0] === 0 && data[1] === 1) socket.send(updateFrame(update));
      const notice = parseServerNotice(data);
      if (notice?.type !== 'ack' || notice.count === 0) return;
      resolve('acked');
      socket.close();
    });
  });
}

const polls = (doc: Y.Doc) => doc.getMap('server:polls') as Y.Map<Record<string, unknown>>;
const FORGERIES: [string, (doc: Y.Doc) => void][] = [
  [
    'writes a result',
    (doc) => polls(doc).set(`${closed}/standing`, { open: false, ballots: 9, result: null }),
  ],
  ['opens a closed vote again', (doc) => polls(doc).delete(`${closed}/standing`)],
  ['changes what was asked', (doc) => polls(doc).set(closed, { question: 'Another?' })],
  ['takes a vote away', (doc) => polls(doc).delete(closed)],
  ['makes one up', (doc) => polls(doc).set('made-up-vote', { ...polls(doc).get(closed) })],
];

describe('R-21 a raw client', () => {
  it.each(FORGERIES)('that %s is refused, and nothing is stored', async (_, forge) => {
    const before = await stored();
    expect(await send(mallory.cookie, forge)).toBe(CLOSE_CODES.updateRefused);
    expect(await stored()).toBe(before);
  });

  it('may write its note there, and a vote on that note holds none of its words', async () => {
    const { key: author } = mallory.person;
    const words = 'Words that could be taken away';
    let noteId = '';
    const outcome = await send(mallory.cookie, (doc) => {
      const fields = { list: 'says', kind: 'heard', role: 'parent', language: 'en' } as const;
      noteId = addNote(doc, { ...fields, author, text: words });
    });
    expect(outcome).toBe('acked');
    const onNote = await world.open({ options: [{ entryId: noteId }, { text: 'Another' }] });
    const asked = readPolls(await document()).find(({ id }) => id === onNote);
    expect(asked?.options[0]).toEqual({ id: 'option-1', text: '', entryId: noteId });
    expect(JSON.stringify(await world.on.server.storage.polls.find(onNote))).not.toContain(words);
  });
});
