import { renderUnicodeCompact } from 'uqr';
import type { Config } from './config.ts';
import { reachableAt } from './reachable-at.ts';

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
  lines.push(`  ${'Kept in'.padEnd(18)} ${keptIn(config)}`);
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

/** Where what people write is kept, in words; an address is told without its password. */
function keptIn({ databaseUrl, dataDir }: Config): string {
  if (databaseUrl === undefined) return dataDir;
  const { host, pathname } = new URL(databaseUrl);
  return `Postgres ${host}${pathname}`;
}
