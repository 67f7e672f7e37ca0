import { spawn } from 'node:child_process';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addNote, empathyMapToMarkdown, readEmpathyMap, setFragmentText } from '@throughline/board';
import { type DocumentConnection, openDocument } from '@throughline/client';
import { EraseReceipt, type ErasurePolicy } from '@throughline/protocol';
import { eventually, filesHolding } from '@throughline/testing';
import { COMPILED_CODE } from '@throughline/testing/compiled-code';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { databaseFor, onPostgres } from './database-for.ts';
import { type Guest, Running } from './running.ts';

const NAME = 'Kanarienvogel';
const MAIL = 'zaunkoenig@example.org';
const TEXT = 'Zitronenfalter';
const SAID = 'Nachtigall';
const CANARIES = [NAME, MAIL, TEXT, SAID];

let running: Running | undefined;
const open: DocumentConnection[] = [];
afterEach(async () => {
  for (const connection of open.splice(0)) await connection.close();
  await running?.stop();
  running = undefined;
});

async function start(over = {}) {
  running = await Running.start(over);
  return running;
}

async function openBoard(on: Running, guest: Guest) {
  const info = await on.boardInfo(guest);
  const connection = openDocument({
    serverUrl: on.origin.replace('http', 'ws'),
    documentId: info.id,
    epoch: info.epoch,
    schemaVersion: info.schemaVersion,
    personKey: guest.session.me.key,
    offlineCopy: false,
    WebSocketPolyfill: on.webSocketFor(guest.cookie),
  });
  open.push(connection);
  await connection.ready;
  return connection;
}

const saved = ({ status }: DocumentConnection) =>
  eventually('it to be saved', () => status().kind === 'saved');

async function change(on: Running, who: Guest, path: string, version: number, body: object) {
  const response = await on.request(`/api${path}`, {
    method: 'PATCH',
    cookie: who.cookie,
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${version}"` },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
}

const note = (guest: Guest, text: string) =>
  ({
    list: 'says',
    kind: 'heard',
    author: guest.session.me.key,
    role: guest.session.me.role,
    language: 'en',
    text,
  }) as const;

const erase = (on: Running, guest: Guest) =>
  on.post('/api/me/erase', { confirm: 'erase' }, { cookie: guest.cookie });

/** Notes by their ids, as screens show them. */
const shown = (doc: Y.Doc) =>
  new Map(
    [...readEmpathyMap(doc).lists.values()].flat().map((view) => [
      view.id,
      {
        text: view.text,
        author: view.author,
        role: view.role,
        list: view.list,
        order: view.order,
      },
    ]),
  );

async function storedDoc(on: Running, boardId: string) {
  const stored = await on.server.storage.updateLog.load(boardId);
  const doc = new Y.Doc();
  if (stored?.checkpoint) Y.applyUpdate(doc, stored.checkpoint.state);
  for (const { bytes } of stored?.updates ?? []) Y.applyUpdate(doc, bytes);
  return { doc, stored };
}

/** A person with three canaries, on a board on which another one wrote before and after. */
async function personOnBoard(on: Running, policy: ErasurePolicy) {
  const steward = await on.steward();
  const { convening } = await on.sample();
  const network = await on.server.storage.directory.network(convening.networkId);
  await change(on, steward, `/networks/${convening.networkId}`, network?.version ?? 0, {
    settings: { erasure: policy },
  });
  const [ana, bo] = [await on.join(NAME), await on.join('Bo')];
  await change(on, steward, `/people/${ana.session.me.id}`, 0, { email: MAIL });
  const [hers, his] = [await openBoard(on, ana), await openBoard(on, bo)];
  const bosNote = addNote(his.doc, note(bo, 'Nobody asks me '));
  await saved(his);
  const anasNote = addNote(hers.doc, note(ana, `${TEXT} says it`));
  await eventually('her to see his note', () => shown(hers.doc).has(bosNote));
  const his1 = readEmpathyMap(hers.doc)
    .lists.get('says')
    ?.find(({ id }) => id === bosNote);
  if (his1) setFragmentText(his1.fragment, `${his1.text}${TEXT}`);
  await saved(hers);
  await eventually('him to see hers', () => shown(his.doc).has(anasNote));
  const last = addNote(his.doc, note(bo, 'And after'));
  await saved(his);
  const { networkId } = convening;
  const asked = {
    id: 'pulse-1',
    networkId,
    teamId: null,
    sentAt: 1,
    closesAt: Date.now() + 60_000,
  };
  await on.server.storage.pulses.send(asked);
  await on.server.storage.pulses.answer({
    ...{ pulseId: asked.id, personId: ana.session.me.id, at: 2 },
    ...{ done: SAID, isStuck: true, stuck: SAID, need: SAID },
  });
  return { ana, bo, steward, hers, his, anasNote, bosNote, last, boardId: ana.boardId };
}

const canariesIn = async (folder: string) => {
  const found = await Promise.all(CANARIES.map((canary) => filesHolding(canary, folder)));
  return CANARIES.filter((_, index) => (found[index]?.length ?? 0) > 0);
};

describe('erasing a person (P-01)', () => {
  it.skipIf(onPostgres)(
    'N-28 leaves none of their name, e-mail and text in any byte of the data folder or an export',
    async () => {
      const on = await start();
      const { ana, boardId, anasNote, bosNote, last, his } = await personOnBoard(on, 'remove');
      const { dataDir } = on.config;
      const before = shown((await storedDoc(on, boardId)).doc);
      expect(await canariesIn(dataDir)).toEqual(CANARIES);

      const response = await erase(on, ana);
      expect(response.status).toBe(200);
      expect(EraseReceipt.parse(await response.json())).toMatchObject({
        policy: 'remove',
        boards: 1,
      });

      expect(await canariesIn(dataDir)).toEqual([]);
      for (const key of [ana.session.me.key]) {
        const holding = await filesHolding(key, dataDir);
        expect(
          holding.filter((file) => !file.endsWith('.erased') && !file.includes('.db')),
        ).toEqual([]);
      }
      const { doc, stored } = await storedDoc(on, boardId);
      expect([...(stored?.owners.values() ?? [])]).not.toContain(ana.session.me.key);
      const after = shown(doc);
      const others = new Map(before);
      others.delete(anasNote);
      others.set(bosNote, { ...before.get(bosNote), text: 'Nobody asks me ' } as never);
      expect(after).toEqual(others);
      expect(after.has(last)).toBe(true);
      for (const canary of CANARIES) expect(markdownOf(doc)).not.toContain(canary);
      await eventually('him to be told of the new epoch', () => his.status().kind === 'ended');
      expect(his.status()).toMatchObject({ kind: 'ended', reason: 'epochMismatch' });
      await on.stop({ keepData: true });
      expect(await canariesIn(dataDir)).toEqual([]);
    },
  );

  it.skipIf(onPostgres)(
    'N-28 control: with only the row deleted, the scan finds them',
    async () => {
      const on = await start();
      const { ana } = await personOnBoard(on, 'remove');
      await on.server.storage.directory.removePerson(ana.session.me.id);
      expect(await canariesIn(on.config.dataDir)).toContain(TEXT);
      expect((await canariesIn(on.config.dataDir)).length).toBeGreaterThan(1);
    },
  );

  it.skipIf(onPostgres)(
    'N-28 keeps the text without author where the network says so',
    async () => {
      const on = await start();
      const { ana, boardId, anasNote } = await personOnBoard(on, 'keep-without-author');
      const before = shown((await storedDoc(on, boardId)).doc);
      expect((await erase(on, ana)).status).toBe(200);
      expect(await canariesIn(on.config.dataDir)).toEqual([TEXT]);
      const { doc } = await storedDoc(on, boardId);
      const kept = { ...before.get(anasNote), author: '', role: 'other' } as never;
      expect(shown(doc)).toEqual(new Map(before).set(anasNote, kept));
    },
  );

  it('N-30 others come back to the new epoch and go on; what they had not sent is still theirs', async () => {
    const on = await start();
    const { ana, bo, his, boardId, bosNote } = await personOnBoard(on, 'remove');
    const typed: string[] = [];
    const erasing = erase(on, ana);
    await eventually('him to be let go', () => {
      if (his.status().kind === 'ended') return true;
      const text = `typed ${typed.length}`;
      addNote(his.doc, note(bo, text));
      typed.push(text);
      return false;
    });
    expect((await erasing).status).toBe(200);
    const status = his.status();
    const unsent: readonly string[] = status.kind === 'ended' ? status.unsentTexts : [];
    const stored = [...shown((await storedDoc(on, boardId)).doc).values()].map(({ text }) => text);
    expect(typed.length).toBeGreaterThan(0);
    for (const text of typed) expect([...stored, ...unsent]).toContain(text);
    const again = await openBoard(on, bo);
    expect(shown(again.doc).get(bosNote)?.text).toBe('Nobody asks me ');
    const next = addNote(again.doc, note(bo, 'on again'));
    await saved(again);
    expect(shown((await storedDoc(on, boardId)).doc).get(next)?.author).toBe(bo.session.me.key);
  });

  it('N-31 ends their session, is a steward’s right for others, and stands in the audit log', async () => {
    const on = await start();
    const { ana, bo, steward } = await personOnBoard(on, 'remove');
    const path = `/api/people/${ana.session.me.id}/erase`;
    const confirm = { confirm: 'erase' };
    expect((await on.post(path, confirm, { cookie: bo.cookie })).status).toBe(404);
    expect((await on.post(path, {}, { cookie: steward.cookie })).status).toBe(422);
    expect((await on.post(path, confirm, { cookie: steward.cookie })).status).toBe(200);
    expect((await on.request('/api/me', { cookie: ana.cookie })).status).toBe(401);
    expect((await on.post(path, confirm, { cookie: steward.cookie })).status).toBe(404);
    const { convening } = await on.sample();
    const { items } = await on.server.storage.auditLog.entries(convening.networkId, { limit: 1 });
    expect(items[0]).toMatchObject({
      action: 'person.erase',
      actorKey: steward.session.me.key,
      thingId: ana.session.me.id,
    });
  });

  it.skipIf(onPostgres)(
    'N-29 erases again what a backup brings back, before anybody is served (P-10)',
    async () => {
      const on = await start();
      const { ana } = await personOnBoard(on, 'remove');
      const { dataDir } = on.config;
      const [data, backup] = [join(dataDir, 'throughline.db'), `${dataDir}-backup.db`];
      await on.stop({ keepData: true });
      await copyFile(data, backup);
      const then = await start({ dataDir });
      expect((await erase(then, ana)).status).toBe(200);
      await then.stop({ keepData: true });
      await copyFile(backup, data);
      expect(await canariesIn(dataDir)).toEqual(CANARIES);
      const restored = await start({ dataDir });
      expect(await canariesIn(dataDir)).toEqual([]);
      expect((await restored.request('/api/me', { cookie: ana.cookie })).status).toBe(401);
      await rm(backup);
    },
  );

  it('N-29 is done after the next start when it was killed in the middle, ten times of ten', async () => {
    const on = await start();
    const { ana: first, steward } = await personOnBoard(on, 'remove');
    const people = [first];
    while (people.length < KILLS.length) {
      const ana = await on.join(NAME);
      await change(on, steward, `/people/${ana.session.me.id}`, 0, { email: MAIL });
      const board = await openBoard(on, ana);
      addNote(board.doc, note(ana, `${TEXT} ${people.length}`));
      await saved(board);
      people.push(ana);
    }
    const { dataDir } = on.config;
    for (const connection of open.splice(0)) await connection.close();
    await on.stop({ keepData: true });
    for (const [index, kill] of KILLS.entries()) {
      const guest = people[index];
      if (!guest) throw new Error('nobody is left');
      const output = await killedErasure(dataDir, guest, kill);
      for (const canary of CANARIES)
        expect(output.toLowerCase()).not.toContain(canary.toLowerCase());
      const next = await start({ dataDir });
      expect(await next.server.storage.directory.person(guest.session.me.id)).toBeUndefined();
      for (const board of guest.session.boards) {
        const { stored } = await storedDoc(next, board.id);
        expect([...(stored?.owners.values() ?? [])]).not.toContain(guest.session.me.key);
      }
      const { items } = await next.server.storage.auditLog.entries(
        guest.session.networks[0]?.id ?? '',
        { limit: 50 },
      );
      expect(
        items.filter(
          ({ thingId, action }) => thingId === guest.session.me.id && action.endsWith('erase'),
        ),
      ).toHaveLength(1);
      await next.stop({ keepData: true });
    }
    expect(await canariesIn(dataDir)).toEqual([]);
  }, 300_000);
});

const KILLS = [
  { at: 'noted', ms: 0 },
  { at: 'person-removed', ms: 0 },
  { at: 'board-rewritten', ms: 0 },
  { at: 'scrubbed', ms: 0 },
  ...[1, 2, 4, 7, 12, 20].map((ms) => ({ at: 'noted', ms })),
] as const;

/** @returns what the server said before it was killed */
async function killedErasure(
  dataDir: string,
  guest: Guest,
  kill: { at: string; ms: number },
): Promise<string> {
  const main = fileURLToPath(new URL('./killed-erasure.ts', import.meta.url));
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      ...COMPILED_CODE,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: (await databaseFor(dataDir)) ?? '',
      LOG_LEVEL: 'debug',
      COOKIE: guest.cookie,
      KILL_AT: kill.at,
      KILL_AFTER_MS: String(kill.ms),
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(output);
      else reject(new Error(`it was not killed: ${output}`));
    });
  });
}

function markdownOf(doc: Y.Doc): string {
  const same = () => new Proxy({}, { get: (_, word) => String(word) }) as never;
  return empathyMapToMarkdown(readEmpathyMap(doc), {
    title: 'Export',
    areas: same(),
    lists: same(),
    kinds: same(),
    roles: same(),
    strength: 'strength',
    strengths: same(),
    byScribe: '',
    noNotes: 'none',
    needSentence: ({ who, needs, because }) => `${who} ${needs} ${because}`,
  });
}
