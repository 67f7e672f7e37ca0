import Database from 'better-sqlite3';
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { DataFolder } from '../data-folder.ts';
import { codeOf, DataInUse, NewerData, NotOurData, UnwritableData } from '../start-problems.ts';
import { openDurable } from './durable-connection.ts';

/** Stands in the header of every data file of ours: "Thru" in ASCII. */
const APPLICATION_ID = 0x54687275;
const BUSY_TIMEOUT_MS = 2_000;

/**
 * Brings the data file to the schema of this version. All pending migrations run in one
 * transaction, so that a kill leaves the old schema or the new one.
 * @throws NotOurData, NewerData before anything is written; UnwritableData
 */
export async function migrate(
  folder: DataFolder,
  migrations: Readonly<Record<string, Migration>>,
): Promise<void> {
  try {
    inspect(folder, new Set(Object.keys(migrations)));
    await runMigrations(folder, migrations);
  } catch (error) {
    throw asStartProblem(error, folder);
  }
}

/** Looks, through a connection that cannot write, at whose file this is and how new. */
function inspect(folder: DataFolder, known: ReadonlySet<string>): void {
  const db = new Database(folder.file, { readonly: true });
  try {
    const tables = db.prepare('SELECT name FROM sqlite_master').pluck().all();
    const owner = db.pragma('application_id', { simple: true });
    if (tables.length === 0 && owner === 0) return;
    if (owner !== APPLICATION_ID) throw new NotOurData(folder.dir, folder.file);
    if (!tables.includes('kysely_migration')) return;
    const done = db.prepare('SELECT name FROM kysely_migration').pluck().all();
    if (done.some((name) => !known.has(String(name)))) throw new NewerData(folder.dir);
  } finally {
    db.close();
  }
}

async function runMigrations(
  folder: DataFolder,
  migrations: Readonly<Record<string, Migration>>,
): Promise<void> {
  const connection = openDurable(folder.file, BUSY_TIMEOUT_MS);
  connection.pragma(`application_id = ${APPLICATION_ID}`);
  // A migration may rebuild a table that others refer to; that must not cascade.
  connection.pragma('foreign_keys = OFF');
  const db = new Kysely<unknown>({ dialect: new TransactionalDialect({ database: connection }) });
  try {
    const provider = { getMigrations: async () => ({ ...migrations }) };
    const { error } = await new Migrator({ db, provider }).migrateToLatest();
    if (error) throw error;
  } finally {
    await db.destroy();
  }
}

/** SQLite rolls back changes to the schema as it does any other; Kysely takes it that it does not. */
class TransactionalDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function asStartProblem(error: unknown, folder: DataFolder): unknown {
  const code = codeOf(error);
  if (code.startsWith('SQLITE_BUSY')) return new DataInUse(folder.dir);
  if (code === 'SQLITE_NOTADB') return new NotOurData(folder.dir, folder.file);
  if (/^SQLITE_(FULL|READONLY|CANTOPEN|IOERR|PERM)/.test(code)) {
    return new UnwritableData(folder.dir, error);
  }
  return error;
}
