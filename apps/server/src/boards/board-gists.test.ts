import { DamagedDocument } from '@throughline/rooms';
import { expect, it } from 'vitest';
import { BoardGists } from './board-gists.ts';
import { newBoard } from './new-board.ts';

/** A store of so many boards, each with one note, that counts what is read. */
function storeOf(count: number) {
  const note = { list: 'notes', kind: 'guess', author: '', role: 'other', language: 'en' } as const;
  const boards = Array.from({ length: count }, (_, position) =>
    newBoard('notes', {
      networkId: 'network-1',
      owner: { type: 'network' },
      conveningId: null,
      position,
      now: 1,
      seed: { notes: [{ ...note, text: `  Board\n${position} ${'x'.repeat(300)}` }] },
    }),
  );
  const seqs = new Map(boards.map(({ id }) => [id, 1]));
  const damaged = new Set<string>();
  const read: string[] = [];
  const gists = new BoardGists({
    directory: {
      logPlaces: async (ids) =>
        new Map(ids.map((id) => [id, { epoch: 1, seq: seqs.get(id) ?? 0 }])),
    },
    updateLog: {
      async load(id) {
        read.push(id);
        if (damaged.has(id)) throw new DamagedDocument(id, 'a hole');
        const bytes = boards.find((board) => board.id === id)?.content ?? new Uint8Array();
        const seq = seqs.get(id) ?? 0;
        return { epoch: 1, checkpoint: null, updates: [{ seq, bytes }], owners: new Map() };
      },
    },
  });
  return { boards, gists, seqs, damaged, read };
}

it('NK-6 reads a board again only where its log went on', async () => {
  const { boards, gists, seqs, read } = storeOf(2);
  const [first, second] = boards.map(({ id }) => id);
  const told = await gists.of(boards);
  expect(told.get(first ?? '')?.count).toBe(1);
  await gists.of(boards);
  expect(read).toEqual([first, second]);
  seqs.set(second ?? '', 2);
  await gists.of(boards);
  expect(read).toEqual([first, second, second]);
});

it('NK-6 reads at most 40 boards for one list, and the others for the next', async () => {
  const { boards, gists } = storeOf(60);
  expect((await gists.of(boards)).size).toBe(40);
  expect((await gists.of(boards)).size).toBe(60);
});

it('NK-6 says one line of a board, and nothing of one that is damaged', async () => {
  const { boards, gists, damaged } = storeOf(2);
  const [first, second] = boards.map(({ id }) => id);
  damaged.add(second ?? '');
  const told = await gists.of(boards);
  const headline = told.get(first ?? '')?.headline ?? '';
  expect(headline.startsWith('Board 0 x')).toBe(true);
  expect(headline.endsWith('…')).toBe(true);
  expect(headline.length).toBeLessThanOrEqual(240);
  expect(told.has(second ?? '')).toBe(false);
});
