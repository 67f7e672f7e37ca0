import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { promisify } from 'node:util';
import { readPolls } from '@throughline/board';
import { syncStep1Frame } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { Running } from '../running.ts';
import { choice, type Voter, VotingWorld } from '../voting-world.ts';

const VOTERS = 200;
const OPTIONS = 4;
/** With as many votes for each of four answers, who knows nothing is right once in four times. */
const CHANCE = 1 / OPTIONS;

let world: VotingWorld;
let voters: Voter[];
beforeAll(async () => {
  world = await VotingWorld.make(await Running.start());
  voters = await world.voters(VOTERS);
});
afterAll(() => world.on.stop());

/** Who votes what, in an order of which nothing can be read. */
const chosen = (index: number) => ((index * 7 + Math.floor(index / OPTIONS)) % OPTIONS) + 1;

/** How often guesses are right; where somebody has none, they take the first answer. */
const rightOf = (guesses: readonly (number | undefined)[]) =>
  guesses.filter((guess, index) => (guess ?? 1) === chosen(index)).length / guesses.length;

/** Listens to all that the document plane sends to one person, and knows the document as of each byte. */
class Listener {
  readonly frames: Buffer[] = [];
  readonly doc = new Y.Doc();
  readonly #socket: WebSocket;

  constructor(cookie: string) {
    const url = `${world.on.documentsUrl}/${world.boardId}`;
    this.#socket = new (world.on.webSocketFor(cookie))(url) as unknown as WebSocket;
    this.#socket.on('open', () => this.#socket.send(syncStep1Frame(Uint8Array.of(0))));
    this.#socket.on('message', (data: Buffer) => {
      this.frames.push(data);
      if (data[0] === 0 && data[1] !== 0) Y.applyUpdate(this.doc, bodyOf(data));
    });
  }

  counts(pollId: string): readonly number[] {
    return this.standing(pollId)?.result?.counts ?? [];
  }

  standing(pollId: string) {
    return readPolls(this.doc).find(({ id }) => id === pollId)?.standing;
  }

  close(): void {
    this.#socket.close();
  }
}

/** What follows the two numbers of a sync frame, and its length. */
function bodyOf(data: Buffer): Uint8Array {
  let at = 2;
  while ((data[at] ?? 0) >= 128) at++;
  return data.subarray(at + 1);
}

/** The answer whose count rose between two looks; undefined unless it is one. */
function risen(before: readonly number[], after: readonly number[]): number | undefined {
  const more = after.flatMap((count, index) => (count > (before[index] ?? 0) ? [index + 1] : []));
  return more.length === 1 ? more[0] : undefined;
}

/** Every byte of the data folder. Another process reads it: closing the file in this one would drop its locks. */
async function folder(): Promise<Buffer> {
  const { dataDir } = world.on.config;
  const run = promisify(execFile);
  const { stdout } = await run('sh', ['-c', 'cat "$0"/*', dataDir], {
    encoding: 'buffer',
    maxBuffer: 2 ** 30,
  });
  return stdout;
}

/** What a reader of the folder, who has the key file too, finds beside what stands for each person. */
async function readFrom(bytes: Buffer, pollId: string): Promise<(number | undefined)[]> {
  const pepper = await world.on.server.storage.pepper();
  return voters.map(({ person }) => {
    const keyed = createHmac('sha256', pepper)
      .update(`ballot\0${pollId}\0${person.id}`)
      .digest('base64url');
    for (const name of [keyed, person.id, person.key]) {
      for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
        const beside = bytes.toString('latin1', at, at + name.length + 60);
        const found = /option-(\d)/.exec(beside)?.[1];
        if (found) return Number(found);
      }
    }
    return undefined;
  });
}

it('P-09 VO-1 VO-4 who hears every byte, and who reads the whole folder afterwards, cannot tell who voted how', async () => {
  const listeners = [
    new Listener(world.member.cookie),
    new Listener((await world.on.steward()).cookie),
  ];
  const pollId = await world.open();
  await eventually('the vote to be heard of', () =>
    listeners.every((listener) => listener.standing(pollId)?.open),
  );
  const framesBefore = listeners[0]?.frames.length ?? 0;
  const began = performance.now();
  const heard: (number | undefined)[] = [];
  for (const [index, voter] of voters.entries()) {
    const before = listeners.map((listener) => listener.counts(pollId));
    expect(await world.cast(voter, pollId, choice(chosen(index)))).toBe('204');
    const guesses = listeners.map((listener, at) =>
      risen(before[at] ?? [], listener.counts(pollId)),
    );
    heard.push(guesses.find((guess) => guess !== undefined));
  }
  const ticks = Math.ceil((performance.now() - began) / 5_000) + 1;
  expect((listeners[0]?.frames.length ?? 0) - framesBefore).toBeLessThanOrEqual(ticks);

  // The control: before it is closed, whoever has the folder and its key can tell.
  const whileOpen = await readFrom(await folder(), pollId);
  expect(rightOf(whileOpen)).toBe(1);

  await world.close(pollId);
  await eventually('the result', () => listeners.every((one) => one.standing(pollId)?.result));
  for (const listener of listeners) {
    expect(listener.counts(pollId)).toEqual([50, 50, 50, 50]);
    listener.close();
  }
  expect(rightOf(heard)).toBeLessThanOrEqual(CHANCE + 0.05);
  const bytes = await folder();
  expect(rightOf(await readFrom(bytes, pollId))).toBeLessThanOrEqual(CHANCE + 0.05);
  // No ballot lies anywhere any more, whoever's it is.
  expect(bytes.includes('[{"option":"option-')).toBe(false);
}, 60_000);

it('VO-4 the control: of an open vote, which says so, a listener can tell', async () => {
  const listener = new Listener(world.member.cookie);
  const pollId = await world.open({ secret: false });
  const few = voters.slice(0, 12);
  const heard: (number | undefined)[] = [];
  for (const [index, voter] of few.entries()) {
    const before = listener.counts(pollId);
    await world.cast(voter, pollId, choice(chosen(index)));
    await eventually('it to be told', () => listener.standing(pollId)?.ballots === index + 1);
    heard.push(risen(before.length > 0 ? before : [0, 0, 0, 0], listener.counts(pollId)));
  }
  listener.close();
  expect(rightOf(heard)).toBe(1);
  const all = Buffer.concat(listener.frames);
  for (const { person } of few) expect(all.includes(person.id)).toBe(false);
}, 30_000);
