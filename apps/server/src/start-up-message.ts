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
  const here = `http://localhost:${facts.port}`;
  const nearby = config.publicUrl?.origin ?? localAddress(config.host, facts.port);
  const lines = ['', '  Throughline is running.', '', `  On this machine    ${here}`];
  if (nearby) lines.push(`  On your network    ${nearby}`);
  const { convening } = facts;
  if (convening) {
    const link = `${nearby ?? here}/j/${convening.joinToken}`;
    const code = convening.joinCode.replace(/^(...)(....)$/, '$1 $2');
    lines.push('', `  ${convening.name}`);
    if (convening.doorOpen) {
      lines.push(`  Join code          ${code}     (at ${nearby ?? here}/join)`, '');
      lines.push(
        ...renderUnicodeCompact(link, { border: 1 })
          .split('\n')
          .map((line) => `    ${line}`),
      );
    } else lines.push('  Its door is closed. Sign in as the steward to open it.');
  }
  lines.push(
    '',
    '  Steward, sign in once with this link:',
    `  ${nearby ?? here}${facts.stewardLink}`,
  );
  lines.push('', '  Stop with Ctrl-C.', '');
  return lines.join('\n');
}

/** The address at which others on the same network reach this machine, or undefined. */
function localAddress(host: string, port: number): string | undefined {
  if (host !== '0.0.0.0' && host !== '::') {
    return host === 'localhost' || host.startsWith('127.') ? undefined : `http://${host}:${port}`;
  }
  const outward = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  return outward && `http://${outward.address}:${port}`;
}
