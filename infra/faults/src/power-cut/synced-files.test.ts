import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { SyncedFiles } from './synced-files.ts';
import { readSystemCalls } from './system-calls.ts';

const hex = (text: string) => Buffer.from(text).toString('hex').replace(/../g, '\\x$&');
const file = (name: string) => `7<${hex(`/data/${name}`)}>`;
const write = (name: string, text: string, offset: number) =>
  `11 pwrite64(${file(name)}, "${hex(text)}", ${text.length}, ${offset}) = ${text.length}`;

async function imageAfter(lines: string[]): Promise<Map<string, string>> {
  const files = new SyncedFiles('/data');
  for (const call of readSystemCalls(lines)) files.apply(call);
  const folder = await mkdtemp(join(tmpdir(), 'throughline-faults-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await files.writeTo(folder);
  const names = await readdir(folder);
  const texts = names.map(async (name): Promise<[string, string]> => {
    return [name, await readFile(join(folder, name), 'utf8')];
  });
  return new Map(await Promise.all(texts));
}

it('keeps what was written before a sync began, and nothing that came later', async () => {
  const image = await imageAfter([
    write('db', 'first', 0),
    write('db-wal', 'never synced', 0),
    `11 fdatasync(${file('db')} <unfinished ...>`,
    '12 +++ exited with 0 +++',
    `12 pwrite64(${file('db')}, "${hex('LATE')}", 4, 0) = 4`,
    '11 <... fdatasync resumed>) = 0',
    write('db', 'unsynced', 5),
  ]);
  expect(image.get('db')).toBe('first');
  expect(image.get('db-wal') ?? '').toBe('');
});

it('cuts a file off and takes one away', async () => {
  const image = await imageAfter([
    write('db', 'a longer text', 0),
    write('old', 'gone', 0),
    `11 ftruncate(${file('db')}, 8) = 0`,
    `11 fsync(${file('db')}) = 0`,
    `11 fsync(${file('old')}) = 0`,
    `11 unlink("${hex('/data/old')}") = 0`,
  ]);
  expect([...image]).toEqual([['db', 'a longer']]);
});

it('refuses a trace with a call that it cannot replay', () => {
  const lines = [`11 pwritev(${file('db')}, [{iov_base="\\x00", iov_len=1}], 1, 0) = 1`];
  expect(() => [...readSystemCalls(lines)]).toThrow('pwritev is not replayed');
});
