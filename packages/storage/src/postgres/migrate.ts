import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';
import { MIGRATIONS } from '../migrations/index.ts';
import * as firstTables from './2026-11-25-first-tables.ts';
import * as foldLease from './2026-12-05-fold-lease.ts';
import * as unitsRefusedAlone from './2026-12-10-units-refused-alone.ts';
import * as sharedFiles from './2026-12-11-shared-files.ts';
import { PostgresDdlPlugin } from './as-postgres-ddl.ts';
import { connectionTo, placeOf } from './connection.ts';
import { DatabaseProblem } from './database-problem.ts';
import { assertDurable } from './durable-server.ts';
import { TAKE_EVERYTHING } from './group-locks.ts';

const FIRST_TABLES = '2026-11-25-networks';
/** What stands in their place makes the tables at once. */
const ONLY_IN_SQLITE = ['2026-11-21-foundation', FIRST_TABLES];

/** Every migration of a Postgres database by name: those of SQLite but for the first two, and what it alone needs. */
export const POSTGRES_MIGRATIONS: Readonly<Record<string, Migration>> = {
  [FIRST_TABLES]: firstTables,
  ...Object.fromEntries(
    Object.entries(MIGRATIONS).filter(([name]) => !ONLY_IN_SQLITE.includes(name)),
  ),
  '2026-12-05-fold-lease': foldLease,
  '2026-12-10-units-refused-alone': unitsRefusedAlone,
  '2026-12-11-shared-files': sharedFiles,
};

/**
 * Brings the database to the schema of this version. All pending migrations run in one transaction under an
 * advisory lock: whoever comes second waits, and finds nothing to do.
 * @throws DatabaseProblem before anything is written where the server is not fit for it, or the database
 * another program's or of a newer version
 */
export async function migratePostgres(
  databaseUrl: string,
  migrations: Readonly<Record<string, Migration>> = POSTGRES_MIGRATIONS,
): Promise<void> {
  const place = placeOf(databaseUrl);
  await inspectServer(databaseUrl, place);
  const pool = new pg.Pool({ ...connectionTo(databaseUrl, 'migration'), max: 1 });
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new PostgresDdlPlugin()],
  });
  try {
    const schema = await inspect(db, new Set(Object.keys(migrations)), place);
    const provider = { getMigrations: async () => betweenGroups(migrations) };
    // Named, for a schema beside may hold what a restore has put aside.
    const migrator = new Migrator({ db, provider, migrationTableSchema: schema });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  } finally {
    await db.destroy();
  }
}

/** Servers of the version before may be writing: a migration waits for their groups, and they for it, in one order. */
function betweenGroups(migrations: Readonly<Record<string, Migration>>): Record<string, Migration> {
  const inOrder = ({ up }: Migration): Migration => ({
    async up(db) {
      await sql.raw(TAKE_EVERYTHING).execute(db);
      await up(db);
    },
  });
  return Object.fromEntries(
    Object.entries(migrations).map(([name, migration]) => [name, inOrder(migration)]),
  );
}

async function inspectServer(databaseUrl: string, place: string): Promise<void> {
  const client = new pg.Client(connectionTo(databaseUrl, 'migration'));
  client.on('error', () => undefined);
  try {
    await client.connect();
    await assertDurable(client, place);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Looks at whose database this is and how new.
 * @returns the schema that its tables stand in
 */
async function inspect(
  db: Kysely<unknown>,
  known: ReadonlySet<string>,
  place: string,
): Promise<string> {
  const schemas = await sql<{ name: string | null }>`SELECT current_schema() AS name`.execute(db);
  const schema = schemas.rows[0]?.name;
  if (!schema) throw new DatabaseProblem(`The database ${place} has no schema for this user.`);
  const tables = await sql<{ name: string }>`SELECT relname AS name FROM pg_class
    WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace`.execute(db);
  const names = tables.rows.map(({ name }) => name);
  if (names.length === 0) return schema;
  if (!names.includes('kysely_migration')) {
    throw new DatabaseProblem(
      `The database ${place} holds another program’s tables: name another.`,
    );
  }
  const done = await sql<{ name: string }>`SELECT name FROM kysely_migration`.execute(db);
  if (done.rows.some(({ name }) => !known.has(name))) {
    throw new DatabaseProblem(
      `The database ${place} was written by a newer version: start that version, or name another database.`,
    );
  }
  return schema;
}
