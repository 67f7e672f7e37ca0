import Database from 'better-sqlite3';
import { prepareDataFolder } from '../src/data-folder.ts';
import { MIGRATIONS } from '../src/migrations/index.ts';
import { migrate } from '../src/sqlite/migrate.ts';
import { addEntries } from '../src/update-log/log-steps.ts';
import { bytesOf } from './documents.ts';

const FOUNDATION = '2026-11-21-foundation';
const STATE = {
  id: 'autumn',
  name: { en: 'Autumn', es: 'Otoño' },
  version: 0,
  door: 'open',
  agenda: [],
  currentStep: null,
  stepStartedAt: null,
};

/**
 * Makes a data folder as the first version of this server left it: two convenings, the first a
 * sample that has been run and written in, and a steward.
 */
export async function makeOldData(dataDir: string): Promise<void> {
  const foundation = MIGRATIONS[FOUNDATION];
  if (!foundation) throw new Error('the first migration is missing');
  const folder = await prepareDataFolder(dataDir);
  await migrate(folder, { [FOUNDATION]: foundation });
  const db = new Database(folder.file);
  const insert = (table: string, ...values: (string | number | null)[]) =>
    db.prepare(`INSERT INTO ${table} VALUES (${values.map(() => '?')})`).run(...values);

  insert('store_fact', 'convening-was-made', 'yes');
  for (const [id, sample, door] of [
    ['autumn', 1, 'open'],
    ['winter', 0, 'closed'],
  ] as const) {
    const name = JSON.stringify({ en: id, es: `«${id}»` });
    const state = JSON.stringify({ ...STATE, id, door });
    insert('convening', id, name, sample, `${id}-code`, `${id}-token`, 1_790_000_000_000, state);
    for (const [position, side] of ['north', 'south'].entries()) {
      const team = `${id}-${side}`;
      insert('team', team, id, position, `${id} ${side}`, side.slice(0, 2).toUpperCase());
      insert('document', `${team}-board`, id, 1, 0, 0);
      insert('board', `${team}-board`, 'empathy-map', id, team, position, 1);
    }
    insert(
      'person',
      `${id}-ana`,
      `${id}-key`,
      id,
      `${id}-north`,
      'Ángela',
      'parent',
      'member',
      'es',
      3,
      1_790_000_000_500,
    );
    insert('session', `${id}-hash`, `${id}-ana`, 2_000_000_000_000);
  }
  insert('person', 'steward', 'steward-key', null, null, '', 'other', 'steward', 'en', 0, 5);
  insert('session', 'steward-hash', 'steward', 2_000_000_000_000);
  insert('steward_link', 'link-hash');

  const events = [
    { type: 'door-closed', at: 1 },
    { type: 'door-opened', at: 2 },
    { type: 'step-started', step: 0, at: 3 },
  ];
  for (const [index, event] of events.entries()) {
    insert('journal_event', 'autumn', index + 1, JSON.stringify(event));
  }
  insert('journal_command', 'autumn', 'command-1');
  write(db, 'autumn-north-board', 3);
  db.close();
}

/** Adds entries 1 to `last` to a document, the first by the server, the rest by Ángela. */
function write(db: Database.Database, documentId: string, last: number): void {
  for (let seq = 1; seq <= last; seq++) {
    const author = seq === 1 ? 'server' : 'autumn-key';
    const entry = { seq, author, bytes: bytesOf(documentId, seq), claims: [seq === 1 ? 1 : 2] };
    for (const step of addEntries(documentId, 1, [entry])) {
      for (const bindings of step.each) db.prepare(asItWas(step.sql)).run(bindings);
    }
  }
}

/** No document could be shut then. */
const asItWas = (statement: string) => statement.replace(/\s+AND \(shut_until[^)]*\)/, '');
