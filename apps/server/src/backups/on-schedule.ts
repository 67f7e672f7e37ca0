import type { ShortLived } from '@throughline/network';
import type { Clock } from '@throughline/rooms';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { errorName } from '../error-name.ts';
import { BackupKeeper } from './backup-keeper.ts';
import { backupTurn } from './backup-turn.ts';

/** What makes the backups that the settings ask for; undefined where they ask for none. */
export function backupsOnSchedule(
  {
    backup: { everyMs, ...rest },
    dataDir,
    databaseUrl,
  }: Pick<Config, 'backup' | 'dataDir' | 'databaseUrl'>,
  {
    shared,
    clock,
    now,
    log,
  }: {
    /** What the servers that share the data tell each other by. */
    shared: ShortLived | undefined;
    clock: Pick<Clock, 'after'>;
    now: () => number;
    log: Logger;
  },
): BackupKeeper | undefined {
  if (everyMs === undefined) return undefined;
  return new BackupKeeper(
    { everyMs, ...rest },
    {
      dataDir,
      databaseUrl,
      clock,
      now,
      turn: shared && backupTurn(shared, everyMs),
      told: (outcome) => {
        if ('error' in outcome)
          log.error({ error: errorName(outcome.error) }, 'no backup was made');
        else log.info(outcome, 'backed up');
      },
    },
  );
}
