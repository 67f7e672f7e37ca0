import { networkInterfaces } from 'node:os';
import { renderUnicodeCompact } from 'uqr';
import type { Config } from './config.ts';

/** What a person at the terminal needs once the server listens. */
export interface StartUpFacts {
  readonly port: number;
  /** Path and fragment of the steward's one-time link. */
  readonly stewardLink: string;
  /** The convening whose door is shown, or undefined when there is none. */
  readonly convening:
    | {
        readonly joinCode: string;
        readonly joinToken: string;
        readonly name: string;
        readonly doorOpen: boolean;
      }
    | undefined;
}

/** The lines to print, the QR code among them. Secrets go to the terminal and nowhere else. */
export function startUpMessage(config: Config, facts: StartUpFacts): string {
  const addresses = reachableAt(config, facts.port);
  const best = addresses.at(-1)?.address ?? '';
  const lines = ['', '  Throughline is running.', ''];
  for (const { where, address } of addresses) lines.push(`  ${where.padEnd(18)} ${address}`);
  const { convening } = facts;
  if (convening) {
    lines.push('', `  ${convening.name}`);
    if (convening.doorOpen) {
      const code = convening.joinCode.replace(/^(...)(....)$/, '$1 $2');
      lines.push(`  Join code          ${code}     (at ${best}/join)`, '');
      const qrCode = renderUnicodeCompact(`${best}/j/${convening.joinToken}`, { border: 1 });
      lines.push(...qrCode.split('\n').map((line) => `    ${line}`));
    } else lines.push('  Its door is closed. Sign in as the steward to open it.');
  }
  lines.push('', '  Steward, sign in once with this link:', `  ${best}${facts.stewardLink}`);
  lines.push('', '  Stop with Ctrl-C.', '');
  return lines.join('\n');
}

interface Reachable {
  readonly where: string;
  readonly address: string;
}

/** Where this server can be opened, the address for others last: only what really leads to it. */
function reachableAt({ host, publicUrl }: Config, port: number): readonly Reachable[] {
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
