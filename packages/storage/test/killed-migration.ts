import { sql } from 'kysely';
import { prepareDataFolder } from '../src/data-folder.ts';
import { MIGRATIONS } from '../src/migrations/index.ts';
import { migrate } from '../src/sqlite/migrate.ts';

/** Brings a data folder half-way to a schema of the future, and kills itself there. */
await migrate(await prepareDataFolder(process.argv[2] ?? ''), {
  ...MIGRATIONS,
  '2998-half': {
    up: async (db) => {
      await sql`CREATE TABLE half (a)`.execute(db);
      process.kill(process.pid, 'SIGKILL');
    },
  },
});
