import type { Request } from 'express';
import type { Config } from '../config.ts';
import { reachableAt } from '../reachable-at.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i;

/**
 * The address to put into a QR code: the configured one; else the one by which this person came,
 * which others can use too; else, for one who sits at the server itself, the one on the network.
 */
export function originFor(
  request: Pick<Request, 'protocol' | 'headers' | 'socket'>,
  config: Pick<Config, 'host' | 'publicUrl'>,
): string {
  const { host = '' } = request.headers;
  if (config.publicUrl) return config.publicUrl.origin;
  if (!LOOPBACK.test(host)) return `${request.protocol}://${host}`;
  const port = request.socket.localPort ?? 0;
  return reachableAt(config, port).at(-1)?.address ?? `${request.protocol}://${host}`;
}
