import type { PlaceFigures } from '@throughline/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Dataset, Directory } from '../index.ts';
import type { OpenDirectory } from './directory.ts';
import { newNetwork } from './fixtures.ts';

const newDataset = (id: string, over: Partial<Dataset> = {}): Dataset => ({
  id,
  networkId: 'autumn-network',
  title: 'Mathematics «2014»',
  source: 'The state',
  addedAt: 1_790_000_000_000,
  threshold: 10,
  hidden: 1,
  sizesKnown: true,
  lines: 4,
  read: 3,
  places: 2,
  firstTime: '2013',
  lastTime: '2014',
  locations: ['Colorado', 'ADAMS 14'],
  state: 'Colorado',
  groups: ['Asian'],
  times: ['2013', '2014'],
  measures: ['count', 'rate'],
  ...over,
});
const STATE: PlaceFigures = [{ count: { state: 'value', value: 400 } }, null];
const ADAMS: PlaceFigures = [
  { count: { state: 'hidden' }, rate: { state: 'at-most', value: 5 } },
  { rate: { state: 'not-available' } },
];

export function datasetsContract(open: () => Promise<OpenDirectory>): void {
  describe('published tables', () => {
    let store: OpenDirectory;
    let directory: Directory;
    beforeEach(async () => {
      store = await open();
      directory = store.directory;
      await directory.createNetwork(newNetwork());
    });
    afterEach(() => store.close());

    it('ND-1 are given back as they were stored, the newest first, and place by place', async () => {
      const second = newDataset('dataset-2', { addedAt: 1_790_000_000_001, state: null });
      await directory.addDataset(newDataset('dataset-1'), [STATE, ADAMS]);
      await directory.addDataset(second, [STATE, ADAMS]);
      expect(await directory.datasets('autumn-network')).toEqual([second, newDataset('dataset-1')]);
      expect(await directory.datasets('winter-network')).toEqual([]);
      expect(await directory.dataset('dataset-2')).toEqual(second);
      expect(await directory.dataset('dataset-none')).toBeUndefined();
      expect(await directory.figuresOf('dataset-1', 'ADAMS 14')).toEqual(ADAMS);
      expect(await directory.figuresOf('dataset-1', 'Colorado')).toEqual(STATE);
      expect(await directory.figuresOf('dataset-1', 'NOWHERE')).toBeUndefined();
    });

    it('ND-2 go with all their figures when they are deleted, and with their network', async () => {
      await directory.addDataset(newDataset('dataset-1'), [STATE, ADAMS]);
      await directory.addDataset(newDataset('dataset-2'), [STATE, ADAMS]);
      await directory.deleteDataset('dataset-1');
      expect(await directory.dataset('dataset-1')).toBeUndefined();
      expect(await directory.figuresOf('dataset-1', 'ADAMS 14')).toBeUndefined();
      await directory.deleteNetwork('autumn-network');
      expect(await directory.dataset('dataset-2')).toBeUndefined();
      expect(await directory.figuresOf('dataset-2', 'ADAMS 14')).toBeUndefined();
      await expect(directory.addDataset(newDataset('dataset-3'), [])).rejects.toThrow();
    });
  });
}
