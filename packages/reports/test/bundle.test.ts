import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { bundleFiles } from '../src/bundle/bundle-files.ts';
import { bundleSchema } from '../src/bundle/bundle-schema.ts';
import { OpenBundle } from '../src/bundle/read-bundle.ts';
import { board, hashOf, mapThatSays, someConvening } from './some-convening.ts';
import { bundleOf, NO_PAGES, zipped } from './zip-of.ts';

const NASTY = [
  '<script>alert(1)</script>',
  '=HYPERLINK("https://example.org")',
  '../../../etc/passwd',
  '\u202Bمرحبا\u202C 👩🏽‍🏫',
  '"__proto__": {"x": 1}',
  'line one\nline two',
];

async function filesOf(convening = someConvening()): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const { name, text } of bundleFiles(convening, NO_PAGES)) files.set(name, text);
  return files;
}

it('TB-1 the same convening is the same bytes, whenever and wherever it is taken along', async () => {
  const convening = someConvening([board('board-1', mapThatSays(...NASTY))]);
  const first = await bundleOf(convening);
  const zone = process.env.TZ;
  process.env.TZ = 'Pacific/Kiritimati';
  const again = await bundleOf(convening);
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(Buffer.compare(first, again)).toBe(0);
  const other = await bundleOf(someConvening([board('board-1', mapThatSays('Another word.'))]));
  expect(Buffer.compare(first, other)).not.toBe(0);
});

it('TB-1 no file in it tells a time, and files come in the order of their names', async () => {
  const bytes = Buffer.from(await bundleOf(someConvening()));
  const names: string[] = [];
  for (
    let at = bytes.indexOf('PK\u0001\u0002');
    at >= 0;
    at = bytes.indexOf('PK\u0001\u0002', at + 1)
  ) {
    // Noon of the first day that a ZIP knows.
    expect([bytes.readUInt16LE(at + 12), bytes.readUInt16LE(at + 14)]).toEqual([0x6000, 0x21]);
    names.push(bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)));
  }
  expect(names).toEqual([...names].sort());
  expect(names).toContain('boards/0001/versions/000001.json');
  async function* unordered() {
    yield { name: 'b', text: '' };
    yield { name: 'a', text: '' };
  }
  await expect(zipped(unordered())).rejects.toThrow('order');
});

it('TB-2 what is opened says what was put in, to the letter', async () => {
  const content = mapThatSays(...NASTY);
  const open = await OpenBundle.open(
    await bundleOf(someConvening([board('board-1', content)])),
    hashOf,
  );
  const [one] = open.bundle.boards;
  if (!one) throw new Error('no board');
  expect(await open.board(one)).toEqual(content);
  expect(await open.version(one, one.versions[0] as never)).toEqual(content);
  expect(open.bundle).toMatchObject(await someConvening().who());
});

it('TB-3 the published schema is that of the code, and what is made keeps to it', async () => {
  const published = new URL('../schema/convening-bundle-1.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(JSON.parse(bundleSchema()));
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema(JSON.parse(bundleSchema()), 'bundle');
  const files = await filesOf(someConvening([board('board-1', mapThatSays(...NASTY))]));
  const valid = (ref: string, name: string) => {
    const check = ajv.getSchema(`bundle#${ref}`);
    const is = check?.(JSON.parse(files.get(name) ?? ''));
    return { is, errors: check?.errors ?? null };
  };
  const sound = { is: true, errors: null };
  expect(valid('', 'bundle.json')).toEqual(sound);
  expect(valid('/$defs/board', 'boards/0001/board.json')).toEqual(sound);
  expect(valid('/$defs/content', 'boards/0001/versions/000001.json')).toEqual(sound);
  expect(valid('/$defs/content', 'bundle.json').is).toBe(false);
});

it('TB-4 the words, the vote and the report-out stand there for people and programs too', async () => {
  const files = await filesOf();
  const read = JSON.parse(files.get('boards/0001/board.json') ?? '');
  expect(JSON.stringify(read.says)).toContain('Nadie me pregunta.');
  expect(read.votes).toMatchObject([
    { question: 'Shall we?', people: 7, options: [{ text: 'yes', count: 5 }, { count: 2 }] },
  ]);
  expect(read.reportOut).toMatchObject({ saw: 'Buses that leave at five.' });
  expect(files.get('boards/0001/board.es.md')).toContain('Nadie me pregunta.');
});
