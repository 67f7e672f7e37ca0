import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { COMPILED_CODE } from '@throughline/testing/compiled-code';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
let dataDir: string;
const children: { child: ChildProcess; ended: Promise<unknown> }[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'throughline-start-'));
});
afterEach(async () => {
  const started = children.splice(0);
  for (const { child } of started) child.kill('SIGKILL');
  // One that is not gone yet may make files in a folder that is being removed.
  await Promise.all(started.map(({ ended }) => ended));
  await rm(dataDir, { recursive: true, force: true });
});

const place = { PORT: '0', HOST: '127.0.0.1' };

/** The server as its own process, its output so far, and its end. */
function start(
  env: Record<string, string> = {},
  args: readonly string[] = [],
  node: readonly string[] = [],
) {
  const child = spawn(process.execPath, [...node, main, ...args], {
    env: { PATH: process.env.PATH, ...COMPILED_CODE, ...place, DATA_DIR: dataDir, ...env },
  });
  const output = { out: '', err: '' };
  const running = Promise.withResolvers<void>();
  child.stdout.on('data', (data) => {
    output.out += data;
    if (output.out.includes('Ctrl-C')) running.resolve();
  });
  child.stderr.on('data', (data) => {
    output.err += data;
  });
  const ended = new Promise<{ code: number | null }>((resolve) =>
    child.on('close', (code) => {
      running.reject(new Error(`ended: ${output.err}`));
      resolve({ code });
    }),
  );
  children.push({ child, ended });
  running.promise.catch(() => {});
  return { child, output, ended, running: running.promise };
}

describe('a start that works', () => {
  it('prints the address, the code with its QR code and the steward’s link, and stops cleanly', async () => {
    const { child, output, ended, running } = start();
    await running;
    expect(output.out).toMatch(/On this machine {4}http:\/\/localhost:\d+/);
    expect(output.out).toMatch(/Join code {10}[2-9B-Z]{3} [2-9B-Z]{4}/);
    expect(output.out).toMatch(/[█▀▄]{8}/);
    expect(output.out).toMatch(/http:\S+\/steward#[\w-]{43}/);
    child.kill('SIGINT');
    expect(await ended).toEqual({ code: 0 });
    expect(output.err).toBe('');
  });

  it('keeps its convening and its code over a restart, and makes none with --empty', async () => {
    const first = start();
    await first.running;
    first.child.kill('SIGTERM');
    await first.ended;
    const second = start();
    await second.running;
    const code = (text: string) => /Join code +(\S+ \S+)/.exec(text)?.[1];
    expect(code(second.output.out)).toBe(code(first.output.out));
    second.child.kill('SIGTERM');
    await second.ended;

    const empty = start({ DATA_DIR: join(dataDir, 'empty') }, ['--empty']);
    await empty.running;
    expect(empty.output.out).not.toContain('Join code');
    empty.child.kill('SIGTERM');
    expect(await empty.ended).toEqual({ code: 0 });
  });
});

describe('a start that cannot work says so in one line and ends with a code', () => {
  const expectOneLine = async ({ output, ended }: ReturnType<typeof start>, words: RegExp) => {
    expect(await ended).toEqual({ code: 1 });
    expect(output.err.trim()).toMatch(words);
    expect(output.err.trim().split('\n')).toHaveLength(1);
    expect(output.out).toBe('');
  };

  it('when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    await expectOneLine(start({ PORT: port }), new RegExp(`Port ${port} is taken.*PORT=`));
    other.close();
  });

  it('when the data folder is a file', async () => {
    const file = join(dataDir, 'file');
    await writeFile(file, 'not a folder');
    await expectOneLine(start({ DATA_DIR: file }), /Cannot write in the data folder .*DATA_DIR/);
  });

  it('when the data folder cannot be written', async () => {
    const locked = join(dataDir, 'locked');
    await mkdir(locked);
    await chmod(locked, 0o500);
    // Root may write anywhere but in the kernel's own folders.
    const folder = process.getuid?.() === 0 ? '/sys/throughline' : locked;
    await expectOneLine(start({ DATA_DIR: folder }), /Cannot write in the data folder .*DATA_DIR/);
  });

  it('when the file there is not a database', async () => {
    await writeFile(join(dataDir, 'throughline.db'), 'x'.repeat(8_192));
    await expectOneLine(start(), /is not a data file of this server: .*DATA_DIR/);
  });

  it('when the data was written by a newer version, and leaves it alone', async () => {
    const first = start();
    await first.running;
    first.child.kill('SIGTERM');
    await first.ended;
    const database = new DatabaseSync(join(dataDir, 'throughline.db'));
    database
      .prepare('insert into kysely_migration (name, timestamp) values (?, ?)')
      .run('9999-from-the-future', new Date(0).toISOString());
    database.close();
    const before = await readFile(join(dataDir, 'throughline.db'));
    await expectOneLine(start(), /newer version: .*DATA_DIR/);
    expect((await readFile(join(dataDir, 'throughline.db'))).equals(before)).toBe(true);
  });

  it('when another server uses the same folder', async () => {
    const first = start();
    await first.running;
    await expectOneLine(start(), /Another server is using .*DATA_DIR/);
  });

  it('when a setting cannot be used', async () => {
    await expectOneLine(start({ PORT: 'http' }), /PORT is "http", but it must be a number/);
    await expectOneLine(start({ PUBLIC_URL: 'boards' }), /PUBLIC_URL is "boards"/);
    await expectOneLine(start({ HOST: '203.0.113.7' }), /no address 203\.0\.113\.7/);
  });
});

it('starts again by itself after SIGKILL, with no manual step', async () => {
  const first = start();
  await first.running;
  first.child.kill('SIGKILL');
  await first.ended;
  const second = start();
  await second.running;
  expect((await readFile(join(dataDir, 'throughline.db'))).length).toBeGreaterThan(0);
});
