import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Served } from './serve.ts';

export interface ServerAtWork extends Served {
  readonly origin: string;
  stop(): void;
}

/** Starts `serve.ts` in a process of its own. */
export async function startServer(signals: number, webDir: string): Promise<ServerAtWork> {
  const serve = fileURLToPath(new URL('serve.ts', import.meta.url));
  const child = spawn(process.execPath, [serve, String(signals)], {
    env: { ...process.env, WEB_DIR: webDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const served = await firstLine(child);
  return {
    ...served,
    origin: `http://localhost:${served.port}`,
    stop: () => child.kill('SIGTERM'),
  };
}

function firstLine(child: ChildProcess): Promise<Served> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (data) => resolve(JSON.parse(String(data)) as Served));
    child.once('exit', () => reject(new Error('the server did not start')));
  });
}
