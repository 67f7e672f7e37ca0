import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from './config.ts';

/**
 * Listens where it is told to.
 * @returns the port, which the system chose for port 0
 */
export function listen(
  http: Server,
  { port, host }: Pick<Config, 'port' | 'host'>,
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  http.once('error', reject);
  http.listen(port, host, () => {
    http.off('error', reject);
    resolve((http.address() as AddressInfo).port);
  });
  return promise;
}
