import { networkInterfaces } from 'node:os';
import type { Config } from './config.ts';

/** One way to open this server, and whom it serves. */
export interface Reachable {
  readonly where: string;
  readonly address: string;
}

/** Where this server can be opened, the address for others last: only what really leads to it. */
export function reachableAt(
  { host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>,
  port: number,
): readonly Reachable[] {
  if (publicUrl) return [{ where: 'At', address: publicUrl.origin }];
  const here = { where: 'On this machine', address: `http://localhost:${port}` };
  if (host === '0.0.0.0' || host === '::') {
    const outward = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal);
    const nearby = outward && `http://${outward.address}:${port}`;
    return nearby ? [here, { where: 'On your network', address: nearby }] : [here];
  }
  if (host === 'localhost' || host === '::1' || host.startsWith('127.')) return [here];
  return [{ where: 'At', address: `http://${host.includes(':') ? `[${host}]` : host}:${port}` }];
}
