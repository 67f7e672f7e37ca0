import { BoardVersion, Restored } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Asking } from '../asking.ts';
import type { Guest, Running } from '../running.ts';
import { BoardPage } from '../versions/board-people.ts';
import { Databases } from './databases.ts';
import { SeveralServers } from './several-servers.ts';

let databases: Databases;
let servers: SeveralServers;
const pages: BoardPage[] = [];
beforeAll(async () => {
  databases = await Databases.start();
});
afterAll(() => databases.stop());
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
  await servers.stop();
});

/** Types notes one after another, on whichever server it has open, and knows which of them were said to be saved. */
class Typist {
  readonly page: BoardPage;
  readonly #name: string;
  readonly typed: string[] = [];
  readonly acked: string[] = [];

  constructor(page: BoardPage, name: string) {
    this.page = page;
    this.#name = name;
  }

  async type(goesOn: () => boolean): Promise<void> {
    while (goesOn()) {
      const { connection } = this.page;
      if (connection.status().kind === 'ended') {
        await new Promise((resolve) => setTimeout(resolve, 5));
        continue;
      }
      const text = `${this.#name} ${this.typed.length}.`;
      this.typed.push(text);
      this.page.add(text);
      await eventually('an answer', () => /saved|ended/.test(connection.status().kind), 10_000);
      if (connection.status().kind === 'saved') this.acked.push(text);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Everything that stands, or ever stood in a version, on a board. */
async function everythingOn(running: Running, boardId: string): Promise<string> {
  const { versions } = running.server.storage;
  const contents: string[] = [];
  for (const { number } of await versions.list(boardId)) {
    contents.push((await versions.version(boardId, number))?.content ?? '');
  }
  const looked = await running.server.rooms.look(boardId, (doc) =>
    JSON.stringify(doc.getMap('notes').toJSON()),
  );
  return [...contents, looked?.result].join('\n');
}

for (const isAway of [false, true]) {
  const how = isAway ? ' though neither reaches the other' : '';
  it(`H-4 H-5 a version is put back from either server while ten people type on both${how}: nothing that was saved is lost`, async () => {
    servers = await SeveralServers.startOn(databases);
    const { a, b } = servers;
    const guests: Guest[] = [];
    for (let person = 0; person < 10; person++) guests.push(await a.join(`Person ${person}`));
    const [ana] = guests;
    if (!ana) throw new Error('nobody is here');
    const typists = await Promise.all(
      guests.map(async (guest, index) => {
        const page = await BoardPage.open(index % 2 ? a : b, guest);
        pages.push(page);
        return new Typist(page, guest.session.me.name);
      }),
    );
    const asks = [a, b].map((running) => new Asking(running));
    const path = `/boards/${ana.boardId}/versions`;
    const first = await asks[0]?.answer(BoardVersion, ana, 'POST', path, { name: 'first' });
    servers.cutOff(isAway);
    let isTyping = true;
    const typing = typists.map((typist) => typist.type(() => isTyping));
    for (const round of [0, 1, 2, 3]) {
      await eventually('everybody to type', () =>
        typists.every(({ acked }) => acked.length > 2 * round),
      );
      const restored = await asks[round % 2]?.answer(
        Restored,
        ana,
        'POST',
        `${path}/${first?.number}/restore`,
        { part: null },
      );
      expect(restored?.version).toMatchObject({ reason: 'restored', hash: first?.hash });
      const { epoch } = await a.boardInfo(ana);
      await eventually(
        'everybody to follow',
        () => typists.every(({ page }) => page.epoch >= epoch),
        20_000,
      );
    }
    isTyping = false;
    await Promise.all(typing);
    await Promise.all(typists.map(({ page }) => page.saved()));
    servers.cutOff(false);
    const everything = await everythingOn(a, ana.boardId);
    for (const { acked, typed, page } of typists) {
      expect(acked.filter((text) => !everything.includes(text))).toEqual([]);
      const offered = page.offered.join('\n');
      const lost = typed.filter((text) => !everything.includes(text) && !offered.includes(text));
      expect(lost).toEqual([]);
    }
    await eventually('all to show the same', () =>
      typists.every(({ page }) => String(page.texts()) === String(typists[0]?.page.texts())),
    );
  }, 60_000);
}

for (const isAway of [false, true]) {
  const how = isAway ? ' though neither reaches the other' : '';
  it(`N-29 H-8 somebody is erased at one server while others type at the other${how}: none of theirs is left, and nothing of others is lost`, async () => {
    servers = await SeveralServers.startOn(databases);
    const { a, b } = servers;
    const guests: Guest[] = [];
    for (const name of ['Ana', 'Bo', 'Cy', 'Dee']) guests.push(await a.join(name));
    const [ana] = guests as [Guest];
    const typists = await Promise.all(
      guests.map(async (guest) => {
        const page = await BoardPage.open(b, guest);
        pages.push(page);
        return new Typist(page, guest.session.me.name);
      }),
    );
    const path = `/boards/${ana.boardId}/versions`;
    let isTyping = true;
    const typing = typists.map((typist) => typist.type(() => isTyping));
    await eventually('all to type', () => typists.every(({ acked }) => acked.length > 2));
    await new Asking(a).answer(BoardVersion, ana, 'POST', path, { name: 'with Ana' });
    servers.cutOff(isAway);
    const erased = await a.post('/api/me/erase', { confirm: 'erase' }, { cookie: ana.cookie });
    expect(erased.status).toBe(200);
    const others = typists.slice(1);
    const { epoch } = await a.boardInfo(guests[1] as Guest, ana.boardId);
    expect(epoch).toBeGreaterThan(1);
    await eventually(
      'the others to follow',
      () => others.every(({ page }) => page.epoch >= epoch),
      20_000,
    );
    isTyping = false;
    await Promise.all(typing);
    await Promise.all(others.map(({ page }) => page.saved()));
    servers.cutOff(false);
    const { key } = ana.session.me;
    const { updateLog } = a.server.storage;
    // What she wrote where nobody had heard of it goes soon after.
    await eventually(
      'nothing of hers to be left',
      async () => {
        const stored = await updateLog.load(ana.boardId);
        const { checkpoint, updates = [], owners = new Map() } = stored ?? {};
        const bytes = [checkpoint?.state, ...updates.map((one) => one.bytes)];
        const isIn = bytes.some((one) => Buffer.from(one ?? []).includes(key));
        return !isIn && ![...owners.values()].includes(key);
      },
      15_000,
    );
    const everything = await everythingOn(a, ana.boardId);
    expect(everything).not.toContain(key);
    for (const { acked } of others) {
      expect(acked.filter((text) => !everything.includes(text))).toEqual([]);
    }
  }, 40_000);
}
