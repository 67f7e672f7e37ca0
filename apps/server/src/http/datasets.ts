import type { Dataset } from '@throughline/network';
import {
  type DatasetInfo,
  type DatasetSummary,
  NewDatasetForm,
  SeriesQuery,
} from '@throughline/protocol';
import { Router } from 'express';
import { readInThread, TableTooLarge } from '../datasets/read-in-thread.ts';
import { type Places, seriesOf } from '../datasets/series-of.ts';
import { newId } from '../people/secrets.ts';
import type { LiveSession } from '../people/signed-in.ts';
import { audited, type HttpContext, requireRight, requireSeen, requireSession } from './context.ts';
import { requireNetwork } from './networks.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** How many published tables a network has at most. */
const MAX_DATASETS = 40;

/** `/api/networks/:id/datasets` and `/api/datasets/:id`. SPEC of the network package, ND-1 to ND-3. */
export function datasets(context: HttpContext): Router {
  const { directory, now } = context;
  const router = Router();

  router.get('/networks/:id/datasets', async (request, response) => {
    const { session } = await requireSession(context, request);
    const { id: networkId } = await requireNetwork(context, session, request.params.id);
    requireRight(session, 'dataset.see', { networkId });
    response.json((await directory.datasets(networkId)).map(summaryOf));
  });

  router.post('/networks/:id/datasets', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const { id: networkId } = await requireNetwork(context, session, request.params.id);
    requireRight(session, 'dataset.add', { networkId });
    const { title, source, ...form } = readBody(NewDatasetForm, request.body);
    if ((await directory.datasets(networkId)).length >= MAX_DATASETS) {
      throw new HttpProblem('too-large');
    }
    const read = await readInThread(form).catch((error: unknown) => {
      throw error instanceof TableTooLarge ? new HttpProblem('too-large') : error;
    });
    if (read.status === 'refused') throw new HttpProblem('invalid-form', { text: read.why });
    const dataset = { id: newId(), networkId, title, source, addedAt: now(), ...read.info };
    await audited(context, person, 'dataset.add', { networkId, thingId: dataset.id }, () =>
      directory.addDataset(dataset, read.figures),
    );
    response.status(201).json(infoOf(dataset));
  });

  router.get('/datasets/:id', async (request, response) => {
    const { session } = await requireSession(context, request);
    response.json(infoOf(await requireDataset(context, session, request.params.id)));
  });

  router.get('/datasets/:id/series', async (request, response) => {
    const { session } = await requireSession(context, request);
    const dataset = await requireDataset(context, session, request.params.id);
    const { groups, times, locations, measures } = dataset;
    const { location = locations[0] ?? '', measure = measures[0] ?? 'rate' } = readBody(
      SeriesQuery,
      request.query,
    );
    const places = await requirePlaces(context, dataset, location);
    response.json({ times, series: seriesOf(dataset, places, { measure, groups, times }) });
  });

  router.delete('/datasets/:id', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const { id, networkId } = await requireDataset(context, session, request.params.id);
    requireRight(session, 'dataset.delete', { networkId });
    await audited(context, person, 'dataset.delete', { networkId, thingId: id }, () =>
      directory.deleteDataset(id),
    );
    response.status(204).end();
  });

  return router;
}

/** @throws HttpProblem `not-found` */
export async function requireDataset(
  { directory }: HttpContext,
  session: LiveSession,
  id: string,
): Promise<Dataset> {
  return requireSeen(session, await directory.dataset(id));
}

/** @throws HttpProblem `invalid-form`: the table has no such place */
export async function requirePlaces(
  { directory }: HttpContext,
  { id, state }: Dataset,
  location: string,
): Promise<Places> {
  const district = await directory.figuresOf(id, location);
  if (!district) throw new HttpProblem('invalid-form', { location: 'unknown' });
  const whole = state === null || state === location ? undefined : state;
  const figures = whole === undefined ? undefined : await directory.figuresOf(id, whole);
  return { district, state: figures };
}

const infoOf = ({ networkId: _, ...info }: Dataset): DatasetInfo => info;

function summaryOf(dataset: Dataset): DatasetSummary {
  const {
    locations: _,
    state: __,
    groups: ___,
    times: ____,
    measures: _____,
    ...summary
  } = infoOf(dataset);
  return summary;
}
