import type { Dataset, Datasets } from '@throughline/network';
import { DatasetInfo, PlaceFigures } from '@throughline/protocol';
import { step } from '../committer/step.ts';
import type { Schema } from '../schema.ts';
import type { Store } from './store.ts';

/** Published tables in the database. A write that does not fit rejects with StoreRefused. */
export function datasetsIn({ committer, reader }: Store): Datasets {
  return {
    addDataset(dataset, figures) {
      const place = { dataset_id: dataset.id, location: '', figures: '' };
      const places = step(reader.insertInto('dataset_place').values(place));
      const each = figures.map((found, index) => [
        dataset.id,
        dataset.locations[index] ?? '',
        JSON.stringify(found),
      ]);
      return committer.submit([
        step(reader.insertInto('dataset').values(asRow(dataset))),
        { ...places, each },
      ]);
    },

    async datasets(networkId) {
      const rows = await reader
        .selectFrom('dataset')
        .selectAll()
        .where('network_id', '=', networkId)
        .orderBy('added_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(asDataset);
    },

    async dataset(id) {
      const row = await reader
        .selectFrom('dataset')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && asDataset(row);
    },

    async figuresOf(datasetId, location) {
      const row = await reader
        .selectFrom('dataset_place')
        .select('figures')
        .where('dataset_id', '=', datasetId)
        .where('location', '=', location)
        .executeTakeFirst();
      return row && PlaceFigures.parse(JSON.parse(row.figures));
    },

    deleteDataset: (id) =>
      committer.submit([step(reader.deleteFrom('dataset').where('id', '=', id))]),
  };
}

const asRow = ({ id, networkId, ...info }: Dataset): Schema['dataset'] => ({
  id,
  network_id: networkId,
  added_at: info.addedAt,
  about: JSON.stringify({ id, ...info }),
});

const asDataset = (row: Schema['dataset']): Dataset => ({
  ...DatasetInfo.parse(JSON.parse(row.about)),
  networkId: row.network_id,
});
