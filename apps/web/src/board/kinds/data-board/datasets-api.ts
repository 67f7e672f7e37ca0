import {
  type CardFiguresForm,
  DatasetInfo,
  DatasetList,
  type NewDatasetForm,
} from '@throughline/protocol';
import * as z from 'zod/mini';
import type { Answer } from '../../../http/answer.ts';
import { request } from '../../../http/request.ts';

const at = (...parts: readonly string[]) => `/api/${parts.map(encodeURIComponent).join('/')}`;

/** The published tables of a network. */
export const fetchDatasets = (
  networkId: string,
  signal: AbortSignal,
): Promise<Answer<DatasetList>> =>
  request(at('networks', networkId, 'datasets'), { schema: DatasetList, signal });

/** What can be chosen of one. */
export const fetchDataset = (id: string, signal: AbortSignal): Promise<Answer<DatasetInfo>> =>
  request(at('datasets', id), { schema: DatasetInfo, signal });

/** Brings in a table; only what may be shown of it is kept. */
export const addDataset = (networkId: string, form: NewDatasetForm): Promise<Answer<DatasetInfo>> =>
  request(at('networks', networkId, 'datasets'), {
    method: 'POST',
    body: form,
    schema: DatasetInfo,
  });

/** Has the server write the figures of a card. */
export const writeFigures = (boardId: string, form: CardFiguresForm): Promise<Answer<unknown>> =>
  request(at('boards', boardId, 'figures'), { method: 'POST', body: form, schema: z.unknown() });
