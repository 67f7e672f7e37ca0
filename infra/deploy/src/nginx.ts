import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { eventually } from '@throughline/testing';

const CONFIG = new URL('../proxy/', import.meta.url);
const MIME_TYPES = '/etc/nginx/mime.types';

/** Why there is no nginx here, in a plain line; undefined where there is one. */
export function nginxMissing(): string | undefined {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'needs nginx (Debian: apt-get install nginx)';
  }
}

interface NginxOptions {
  readonly folder: string;
  readonly httpsPort: number;
  readonly httpPort: number;
  readonly serverPorts: readonly number[];
  /** False: each request goes to the next server, as no proxy before this software may do it. */
  readonly sticky?: boolean;
}

/** The very configuration of infra/deploy/proxy with TLS; only ports, and where the servers are, are its own. */
export class Nginx {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** @throws when nginx does not take the configuration */
  static async start(options: NginxOptions): Promise<Nginx> {
    const { folder, httpsPort } = options;
    layOut(options);
    const args = ['-p', folder, '-c', join(folder, 'nginx.conf')];
    execFileSync('nginx', [...args, '-t'], { stdio: 'pipe' });
    const child = spawn('nginx', [...args, '-g', 'daemon off;'], { stdio: 'inherit' });
    const { connect } = await import('node:net');
    await eventually('nginx to listen', async () => {
      const line = connect(httpsPort, '127.0.0.1');
      const isThere = await once(line, 'connect').then(
        () => true,
        () => false,
      );
      line.destroy();
      return isThere;
    });
    return new Nginx(child);
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await ended;
  }
}

function layOut({ folder, httpPort, httpsPort, serverPorts, sticky = true }: NginxOptions): void {
  mkdirSync(join(folder, 'throughline'), { recursive: true });
  mkdirSync(join(folder, 'tls'), { recursive: true });
  const read = (name: string) => readFileSync(new URL(name, CONFIG), 'utf8');
  let main = read('nginx.conf').replace('/tmp/nginx.pid', join(folder, 'nginx.pid'));
  serverPorts.forEach((port, index) => {
    main = main.replace(`server-${index + 1}:4000`, `127.0.0.1:${port}`);
  });
  if (!sticky) main = main.replace('hash $who consistent;', '');
  writeFileSync(join(folder, 'nginx.conf'), main);
  writeFileSync(join(folder, 'throughline/routes.conf'), read('routes.conf'));
  const listen = read('tls.conf')
    .replace('listen 80;', `listen 127.0.0.1:${httpPort};`)
    .replace('listen 443 ', `listen 127.0.0.1:${httpsPort} `);
  writeFileSync(join(folder, 'throughline/listen.conf'), listen);
  copyFileSync(MIME_TYPES, join(folder, 'mime.types'));
  const key = [
    '-keyout',
    join(folder, 'tls/privkey.pem'),
    '-out',
    join(folder, 'tls/fullchain.pem'),
  ];
  const forNow = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1'];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync('openssl', [...forNow, ...name, ...key], { stdio: 'pipe' });
  // This process trusts it from now on, and no other does.
  const certificate = readFileSync(join(folder, 'tls/fullchain.pem'), 'utf8');
  setDefaultCACertificates([...getCACertificates('default'), certificate]);
}
