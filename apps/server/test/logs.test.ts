import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const CANARY = 'Kanarienvogel';

it('writes no name, code, token or content into its logs, at the most talkative level', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-logs-'));
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'debug',
    },
  });
  let output = '';
  const started = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        output += data;
        if (output.includes('Ctrl-C')) resolve();
      });
    }
  });
  await started;
  const origin = `http://127.0.0.1:${/localhost:(\d+)/.exec(output)?.[1]}`;
  const code = /Join code +(\S+) (\S+)/.exec(output)?.slice(1).join('') ?? '';
  const printed = output.length;
  const post = (path: string, body: string) =>
    fetch(origin + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin },
      body,
    });
  const door = (await (await fetch(`${origin}/api/doors/${code}`)).json()) as {
    teams: { id: string }[];
  };
  const form = {
    key: code,
    name: CANARY,
    teamId: door.teams[0]?.id,
    role: 'parent',
    language: 'en',
  };
  expect((await post('/api/join', JSON.stringify(form))).status).toBe(201);
  await post('/api/join', `{"name":"${CANARY}"`);
  await post('/api/join', JSON.stringify({ ...form, teamId: CANARY.repeat(9) }));
  await post('/api/steward/sign-in', JSON.stringify({ token: CANARY }));
  await fetch(`${origin}/api/doors/${CANARY}`);

  // A row that nobody foresaw, with what a person might have written in it: the server must speak.
  const database = new DatabaseSync(join(dataDir, 'throughline.db'));
  const { join_token: joinToken } = database.prepare('select join_token from convening').get() as {
    join_token: string;
  };
  database.prepare('update convening set name = ?').run(JSON.stringify({ en: CANARY }));
  database.close();
  expect((await fetch(`${origin}/api/doors/${code}`)).status).toBe(500);
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGTERM');
  await ended;
  const logged = output.slice(printed);
  expect(logged).toContain('a request failed');
  const stewardToken = /steward#(\S+)/.exec(output)?.[1] ?? '';
  for (const secret of [CANARY, code, joinToken, stewardToken]) {
    expect(secret.length).toBeGreaterThan(6);
    expect(logged).not.toContain(secret);
  }
  await rm(dataDir, { recursive: true, force: true });
});
