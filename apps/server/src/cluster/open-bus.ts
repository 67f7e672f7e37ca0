import { createHash } from 'node:crypto';
import { Alone, type Bus, RedisBus, type RedisBusEvent } from '@throughline/bus';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { errorName } from '../error-name.ts';

/** Of many that are set aside one after the other, the log names one in this time. */
const NAMED_EVERY_MS = 10_000;

/**
 * The way to the other servers, where there are any.
 * @throws RedisProblem when the Redis that was named must not be used; that it cannot be reached stops nobody
 */
export async function openBus(
  { redisUrl, databaseUrl }: Pick<Config, 'redisUrl' | 'databaseUrl'>,
  log: Logger,
): Promise<Bus> {
  if (redisUrl === undefined || databaseUrl === undefined) return new Alone();
  return RedisBus.open({
    url: redisUrl,
    namespace: namespaceOf(databaseUrl),
    onEvent: intoLog(log),
  });
}

/** Servers of one database hear each other, and no others do: however many installations share a Redis. */
export function namespaceOf(databaseUrl: string): string {
  const { hostname, port, pathname, searchParams } = new URL(databaseUrl);
  const host = (hostname || searchParams.get('host') || 'localhost').toLowerCase();
  const identity = `${host}:${port || '5432'}${pathname}`;
  return createHash('sha256').update(identity).digest('hex').slice(0, 16);
}

function intoLog(log: Logger): (event: RedisBusEvent) => void {
  let namedAt = Number.NEGATIVE_INFINITY;
  return (event) => {
    switch (event.type) {
      case 'away':
        log.error({ because: event.because }, 'the other servers cannot be reached');
        return;
      case 'back':
        log.info('the other servers can be reached');
        return;
      case 'gap':
        log.info('something that another server said was lost: all is read again');
        return;
      case 'set-aside': {
        if (performance.now() - namedAt < NAMED_EVERY_MS) return;
        namedAt = performance.now();
        const error = errorName(event.error);
        log.warn({ error }, 'something that another server said could not be taken in');
      }
    }
  };
}
