import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evolve } from '@throughline/convening';
import { NEW_NETWORK } from '@throughline/network';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStorage } from '../src/index.ts';
import { bytesOf, entryOf } from './documents.ts';
import { makeOldData } from './old-data.ts';
import { tempFolder } from './temp-folder.ts';

async function openOld() {
  const dataDir = await tempFolder();
  await makeOldData(dataDir);
  const storage = await openStorage({ dataDir });
  onTestFinished(() => storage.close());
  return storage;
}

describe('data of the time before there were networks', () => {
  it('S-20 has a network for each convening, the sample still marked, its teams in their order', async () => {
    const { directory, isEmpty } = await openOld();
    const networks = await directory.networks();
    expect(networks.map(({ id, sample }) => [id, sample])).toEqual([
      ['n-autumn', true],
      ['n-winter', false],
    ]);
    expect(networks[0]).toMatchObject({
      name: { en: 'autumn', es: '«autumn»' },
      createdAt: 1_790_000_000_000,
      settings: NEW_NETWORK,
    });
    expect(await directory.convening('autumn')).toEqual({
      id: 'autumn',
      networkId: 'n-autumn',
      phaseId: null,
      name: { en: 'autumn', es: '«autumn»' },
      date: '2026-09-21',
      place: '',
      format: 'in-person',
      joinCode: 'autumn-code',
      joinToken: 'autumn-token',
      createdAt: 1_790_000_000_000,
      rehearsalOf: null,
      version: 0,
    });
    const teams = await directory.teams('n-autumn');
    expect(teams.map(({ id, name, badge }) => [id, name, badge])).toEqual([
      ['autumn-north', 'autumn north', 'NO'],
      ['autumn-south', 'autumn south', 'SO'],
    ]);
    expect(await isEmpty()).toBe(false);
  });

  it('S-20 knows everybody, and their sessions, by the same keys', async () => {
    const { directory, sessions, stewardLinks } = await openOld();
    expect(await directory.person('autumn-ana')).toEqual({
      id: 'autumn-ana',
      key: 'autumn-key',
      otherKeys: [],
      networkId: 'n-autumn',
      teamId: 'autumn-north',
      name: 'Ángela',
      role: 'parent',
      superintendent: false,
      level: 'member',
      language: 'es',
      color: 3,
      email: null,
      state: 'here',
      announced: false,
      createdAt: 1_790_000_000_500,
      lastSeenAt: null,
      version: 0,
    });
    expect(await directory.person('steward')).toMatchObject({ level: 'steward', networkId: null });
    expect((await directory.personByKey('autumn-key'))?.id).toBe('autumn-ana');
    const found = await directory.people('n-autumn', { limit: 9, name: 'ange' });
    expect(found.items).toHaveLength(1);
    expect((await sessions.find('autumn-hash', 0))?.personId).toBe('autumn-ana');
    expect((await sessions.find('steward-hash', 0))?.personId).toBe('steward');
    expect(await stewardLinks.redeem('link-hash')).toBe(true);
    expect(await directory.attendance('autumn')).toMatchObject([{ personId: 'autumn-ana' }]);
  });

  it('S-20 has every board, and the log byte for byte, and goes on with it', async () => {
    const { directory, updateLog } = await openOld();
    expect(await directory.board('autumn-north-board')).toMatchObject({
      networkId: 'n-autumn',
      conveningId: 'autumn',
      owner: { type: 'team', teamId: 'autumn-north' },
      position: 0,
      epoch: 1,
    });
    const stored = await updateLog.load('autumn-north-board');
    expect(stored?.updates.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(
      [1, 2, 3].map((seq) => Buffer.from(bytesOf('autumn-north-board', seq)).toString()),
    );
    expect(stored?.owners).toEqual(
      new Map([
        [1, 'server'],
        [2, 'autumn-key'],
      ]),
    );
    const next = { ...entryOf('autumn-north-board', 4), claims: [3] };
    await updateLog.append('autumn-north-board', 1, [next]);
    expect((await updateLog.load('autumn-north-board'))?.owners.get(3)).toBe('key-ana');
  });

  it('S-20 replays to where each convening stood, open since before there were stages', async () => {
    const { journal } = await openOld();
    const autumn = await journal.load('autumn');
    expect(autumn?.events.reduce(evolve, autumn.initial)).toEqual({
      id: 'autumn',
      version: 3,
      stage: 'open',
      door: { open: true, closesAt: null, lobby: false, locked: false },
      galleryOpen: false,
      boardsLocked: false,
      agenda: [],
      currentStep: 0,
      stepStartedAt: 3,
      timer: null,
      endsBy: null,
      help: [],
      hands: [],
      done: [],
      skipped: [],
      breakouts: [],
      out: null,
      together: null,
      broadcast: null,
      spotlight: null,
      guide: null,
      locks: [],
      parked: [],
      report: null,
      written: [],
    });
    expect((await journal.load('winter'))?.initial.door.open).toBe(false);
    const again = { version: 4, event: { type: 'door-closed', at: 9 } } as const;
    expect(await journal.append('autumn', 'command-1', [again])).toBe('repeated');
    expect(await journal.append('autumn', 'command-2', [again])).toBe('appended');
  });

  it('S-17 goes with its network, to the last row', async () => {
    const dataDir = await tempFolder();
    await makeOldData(dataDir);
    const storage = await openStorage({ dataDir });
    for (const id of ['n-autumn', 'n-winter']) await storage.directory.deleteNetwork(id);
    await storage.close();
    const db = new Database(join(dataDir, 'throughline.db'), { readonly: true });
    onTestFinished(() => {
      db.close();
    });
    const left = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    for (const table of ['convening', 'team', 'document', 'board', 'log_entry', 'journal_event']) {
      expect([table, left(table)]).toEqual([table, 0]);
    }
    expect(left('person')).toBe(1);
    expect(left('document_client')).toBe(0);
  });

  it('S-20 is whole, old or new, when the move is killed in its middle', async () => {
    const dataDir = await tempFolder();
    await makeOldData(dataDir);
    const script = fileURLToPath(new URL('./killed-migration.ts', import.meta.url));
    const child = spawn(process.execPath, [script, dataDir]);
    expect((await once(child, 'exit'))[1]).toBe('SIGKILL');
    const db = new Database(join(dataDir, 'throughline.db'), { readonly: true });
    const tables = db.prepare('SELECT name FROM sqlite_master').pluck().all();
    db.close();
    // The move and what came after it were one transaction: nothing of either is there.
    expect(tables).not.toContain('network');
    const storage = await openStorage({ dataDir });
    onTestFinished(() => storage.close());
    expect(await storage.directory.networks()).toHaveLength(2);
  });
});
