import { moveToPostgres, moveToSqlite } from '@throughline/storage';
import { BadSetting, readOwnConfig } from '../config.ts';
import { problemOf } from './problem-of.ts';

const MOVES = { 'to-postgres': moveToPostgres, 'to-sqlite': moveToSqlite } as const;

/** `npm run move -- to-postgres` or `to-sqlite`: all that is kept, from one kind of database into the other. */
try {
  const { dataDir, databaseUrl } = readOwnConfig();
  const [, , which = ''] = process.argv;
  const move = Object.hasOwn(MOVES, which) ? MOVES[which as keyof typeof MOVES] : undefined;
  if (!move) throw new BadSetting('Say which way: npm run move -- to-postgres, or to-sqlite.');
  if (databaseUrl === undefined) {
    throw new BadSetting('DATABASE_URL must say which Postgres database.');
  }
  const begun = performance.now();
  let table = '';
  const { rows, sha256, ...moved } = await move({
    dataDir,
    databaseUrl,
    now: Date.now(),
    progress: (at) => {
      const isNew = at.table !== table;
      table = at.table;
      process.stdout.write(`${isNew ? '\n' : '\r'}  ${at.table.padEnd(20)} ${at.rows}`);
    },
  });
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  const kept = 'kept' in moved ? `  The data file is kept as ${moved.kept}\n` : '';
  process.stdout.write(
    `\n\n  Moved: ${rows} rows in ${seconds} s, read again and found the same.\n  SHA-256 ${sha256}\n${kept}\n`,
  );
} catch (error) {
  process.exitCode = problemOf(error);
}
