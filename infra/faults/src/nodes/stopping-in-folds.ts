import { setTimeout as wait } from 'node:timers/promises';
import { LogRefused, type UpdateLog } from '@throughline/rooms';

/** What was ready to be folded within so long of the first is stopped with it. */
const GATHER_MS = 1_500;

/**
 * A log that tells what becomes of each fold, and, once it was told to by SIGUSR2, stops its whole process when the next ones
 * are made and not yet stored: it finds out that it was away only by what the database says.
 */
export function stoppingInFolds(log: UpdateLog): UpdateLog {
  let armed = false;
  let stop: Promise<void> | undefined;
  process.on('SIGUSR2', () => {
    armed = true;
  });
  const stopSoon = async () => {
    await wait(GATHER_MS);
    armed = false;
    stop = undefined;
    say('stopped');
    process.kill(process.pid, 'SIGSTOP');
  };
  return {
    isShared: log.isShared,
    since: (...place) => log.since(...place),
    heads: (documentIds) => log.heads(documentIds),
    load: (documentId) => log.load(documentId),
    knowsCommand: (...command) => log.knowsCommand(...command),
    append: (...entries) => log.append(...entries),
    replace: (...replaced) => log.replace(...replaced),
    async fold(documentId, epoch, seq, ...state) {
      const isStopped = armed;
      if (isStopped) {
        say(`gathered ${documentId} ${seq}`);
        stop ??= stopSoon();
        await stop;
      }
      const how = isStopped ? 'late' : 'plain';
      try {
        await log.fold(documentId, epoch, seq, ...state);
        say(`stored ${how} ${documentId} ${seq}`);
      } catch (error) {
        const refusal = error instanceof LogRefused ? error.refusal : 'failed';
        say(`refused ${how} ${documentId} ${seq} ${refusal}`);
        throw error;
      }
    },
  };
}

function say(what: string): void {
  process.stdout.write(`fold ${what}\n`);
}
