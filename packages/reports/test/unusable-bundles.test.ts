import { sortedJson } from '@throughline/board/sorted-json';
import { seeded } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import { bundleFiles } from '../src/bundle/bundle-files.ts';
import { UnusableBundle } from '../src/bundle/bundle-problem.ts';
import { OpenBundle } from '../src/bundle/read-bundle.ts';
import { BUNDLE_LIMITS } from '../src/bundle/zip-directory.ts';
import { hashOf, someConvening } from './some-convening.ts';
import { bundleOf, type Forged, forgedZip, NO_PAGES } from './zip-of.ts';

/** Opens a file and reads every board and version of it. */
async function readWhole(bytes: Uint8Array): Promise<void> {
  const open = await OpenBundle.open(bytes, hashOf);
  for (const board of open.bundle.boards) {
    await open.board(board);
    for (const version of board.versions) await open.version(board, version);
  }
}

async function problemOf(bytes: Uint8Array): Promise<string> {
  try {
    await readWhole(bytes);
    return 'none';
  } catch (error) {
    if (error instanceof UnusableBundle) return error.problem;
    throw error;
  }
}

async function files(): Promise<Forged[]> {
  const all: Forged[] = [];
  for await (const file of bundleFiles(someConvening(), NO_PAGES)) all.push(file);
  return all;
}

/** The whole of a bundle, packed by other hands, with some files in place of others or beside them. */
async function forged(...others: readonly Forged[]): Promise<Uint8Array> {
  const names = new Set(others.map(({ name }) => name));
  return forgedZip([...(await files()).filter(({ name }) => !names.has(name)), ...others]);
}

/** As much of `bundle.json` as is said differently here. */
interface Said {
  readonly convening: object;
  readonly people: readonly [object];
  readonly boards: readonly [{ readonly versions: readonly [object] }];
}

/** The same with `bundle.json` said differently. */
async function saying(change: (bundle: Said) => void): Promise<Uint8Array> {
  const whole = (await files()).find(({ name }) => name === 'bundle.json');
  const bundle = JSON.parse(whole?.text ?? '');
  change(bundle);
  return forged({ name: 'bundle.json', text: sortedJson(bundle) });
}

it('TB-5 what was unpacked and packed again by other hands is read, whatever lies beside it', async () => {
  expect(await problemOf(await forged())).toBe('none');
  expect(await problemOf(await forged({ name: 'notes/', text: '' }))).toBe('none');
  expect(await problemOf(await forged({ name: 'my notes.txt', text: 'hello' }))).toBe('none');
});

describe('TB-6 names that lead elsewhere, links and names that stand there twice are refused', () => {
  it.each([
    '../secret',
    'boards/../../secret',
    'boards/./x',
    '/etc/passwd',
    'C:\\secret',
    'a\\..\\b',
    'x\u0000.json',
    '..',
    '',
  ])('%j', async (name) => {
    expect(await problemOf(await forged({ name, text: 'x' }))).toBe('unsafe-file');
  });

  it('a link', async () => {
    const link = { name: 'link', text: '/etc/passwd', mode: 0o120777 };
    expect(await problemOf(await forged(link))).toBe('unsafe-file');
  });

  it('the same name twice, and one that is the same on some systems', async () => {
    const all = await files();
    expect(await problemOf(forgedZip([...all, ...all.slice(0, 1)]))).toBe('unsafe-file');
    expect(await problemOf(await forged({ name: 'Bundle.JSON', text: '{}' }))).toBe('unsafe-file');
  });
});

describe('TB-7 nothing is unpacked to more than a bundle may be', () => {
  it('a file that says how much it is', async () => {
    const much = { name: 'boards/bomb.json', text: 'x', says: BUNDLE_LIMITS.fileBytes + 1 };
    expect(await problemOf(await forged(much))).toBe('too-large');
  });

  it('many that are too much together', async () => {
    const says = BUNDLE_LIMITS.fileBytes;
    const many = Array.from({ length: 9 }, (_, i) => ({ name: `bomb-${i}`, text: 'x', says }));
    expect(await problemOf(await forged(...many))).toBe('too-large');
  });

  it('a file that says too little, and one of which the sums are right', async () => {
    const board = (await files()).find(({ name }) => name.endsWith('board.json'));
    const bomb = { name: board?.name ?? '', text: 'x'.repeat(2_000_000) };
    expect(await problemOf(await forged({ ...bomb, says: 100 }))).toBe('damaged');
    expect(await problemOf(await forged(bomb))).toBe('damaged');
  });

  it('files that share their bytes, more files than there can be, and a file too long', async () => {
    const shared = [
      { name: 'a', text: 'x'.repeat(1000) },
      { name: 'b', text: 'x'.repeat(1000), at: 0 },
    ];
    expect(await problemOf(forgedZip(shared))).toBe('damaged');
    const count = BUNDLE_LIMITS.files + 1;
    const many = Array.from({ length: count }, (_, i) => ({ name: `f${i}`, text: '' }));
    expect(await problemOf(forgedZip(many))).toBe('too-large');
    expect(await problemOf(new Uint8Array(BUNDLE_LIMITS.bytes + 1))).toBe('too-large');
  });
});

describe('TB-8 what is no bundle, a newer one, or says what no bundle says is told apart', () => {
  it('no ZIP, an empty one, one of something else', async () => {
    expect(await problemOf(new Uint8Array())).toBe('not-a-bundle');
    expect(await problemOf(Buffer.from('%PDF-1.7 hello'))).toBe('not-a-bundle');
    expect(await problemOf(forgedZip([]))).toBe('not-a-bundle');
    expect(await problemOf(forgedZip([{ name: 'bundle.json', text: '{}' }]))).toBe('not-a-bundle');
  });

  it('a later release made it', async () => {
    expect(await problemOf(await saying((bundle) => Object.assign(bundle, { version: 2 })))).toBe(
      'newer',
    );
    const later = (bundle: Said) => Object.assign(bundle.boards[0], { schemaVersion: 99 });
    expect(await problemOf(await saying(later))).toBe('newer');
  });

  it.each<[string, (bundle: Said) => void]>([
    ['a word more', (bundle) => Object.assign(bundle, { email: 'ana@example.org' })],
    ['an e-mail of somebody', (b) => Object.assign(b.people[0], { email: 'a@example.org' })],
    ['a stage that is none', (b) => Object.assign(b.convening, { stage: 'broken' })],
    ['one id for two things', (b) => Object.assign(b.boards[0], { id: 'team-north' })],
    ['a team that is not there', (b) => Object.assign(b, { teams: [] })],
    ['a person who is not there', (b) => Object.assign(b, { people: [] })],
    ['a version that is missing', (b) => Object.assign(b.boards[0].versions[0], { number: 2 })],
    ['a path', (b) => Object.assign(b.boards[0], { file: '../bundle.json' })],
  ])('%s', async (_, change) => {
    expect(await problemOf(await saying(change))).toBe('not-as-it-should-be');
  });

  it('words that are not those of the hash, and a file that is missing', async () => {
    const other = (bundle: Said) => Object.assign(bundle.boards[0], { hash: '0'.repeat(64) });
    expect(await problemOf(await saying(other))).toBe('damaged');
    const away = (bundle: Said) => Object.assign(bundle.boards[0], { file: 'boards/none.json' });
    expect(await problemOf(await saying(away))).toBe('not-a-bundle');
  });

  it('what nests too deep to be read', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const text = `{"format":"throughline-convening","version":1,"agenda":${deep}}`;
    expect(await problemOf(await forged({ name: 'bundle.json', text }))).toBe(
      'not-as-it-should-be',
    );
  });
});

it('TB-9 a bundle of which bytes were changed is refused or says what it said, 2,000 times', async () => {
  const random = seeded();
  const whole = await bundleOf(someConvening());
  const told = new Set<string>();
  for (let run = 0; run < 2_000; run++) {
    const bytes = new Uint8Array(whole);
    for (let change = 0; change <= random.below(3); change++) {
      bytes[random.below(bytes.length)] = random.below(256);
    }
    const cut = random.below(4) === 0 ? bytes.subarray(0, random.below(bytes.length)) : bytes;
    told.add(await problemOf(cut).catch((error: unknown) => `seed ${random.seed}: ${error}`));
  }
  const known = [
    'none',
    'damaged',
    'not-a-bundle',
    'unsafe-file',
    'too-large',
    'not-as-it-should-be',
  ];
  expect([...told].filter((problem) => !known.includes(problem))).toEqual([]);
  expect(told).toContain('damaged');
});
