import {
  CardFiguresForm,
  DatasetInfo,
  DatasetList,
  NewDatasetForm,
  SeriesAnswer,
  SeriesQuery,
} from './datasets.ts';
import type { Resource } from './resource.ts';

/** Published tables, and what of them stands on boards. */
export const DATASET_RESOURCES = {
  'datasets.list': { method: 'GET', path: '/networks/:id/datasets', response: DatasetList },
  'datasets.add': {
    method: 'POST',
    path: '/networks/:id/datasets',
    request: NewDatasetForm,
    response: DatasetInfo,
    status: 201,
  },
  'dataset.see': { method: 'GET', path: '/datasets/:id', response: DatasetInfo },
  'dataset.series': {
    method: 'GET',
    path: '/datasets/:id/series',
    query: SeriesQuery,
    response: SeriesAnswer,
  },
  'dataset.delete': { method: 'DELETE', path: '/datasets/:id' },
  'board.figures': { method: 'POST', path: '/boards/:id/figures', request: CardFiguresForm },
} as const satisfies Readonly<Record<string, Resource>>;
