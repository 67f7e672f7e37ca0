import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPepper } from '../src/pepper.ts';
import { tempFolder } from './temp-folder.ts';

it('S-21 the pepper is made once, for its owner alone, and is another on every server', async () => {
  const [one, other] = [await tempFolder(), await tempFolder()];
  const both = await Promise.all([readPepper(one), readPepper(one)]);
  expect(both[0]).toHaveLength(32);
  expect(both[1]).toEqual(both[0]);
  expect(await readPepper(one)).toEqual(both[0]);
  expect(await readPepper(other)).not.toEqual(both[0]);
  expect((await stat(join(one, 'throughline.pepper'))).mode & 0o777).toBe(0o600);
});

it('S-21 a pepper that is damaged is refused, and not made anew', async () => {
  const dir = await tempFolder();
  await writeFile(join(dir, 'throughline.pepper'), 'short');
  await expect(readPepper(dir)).rejects.toThrow('damaged');
  expect(await readFile(join(dir, 'throughline.pepper'), 'utf8')).toBe('short');
});
