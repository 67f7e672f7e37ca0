import { setImmediate } from 'node:timers/promises';
import type { ConveningRecord, Person } from '@throughline/network';
import { BUNDLE_TYPE, type BundlePreview } from '@throughline/protocol';
import {
  BUNDLE_LIMITS,
  bundleFiles,
  bundlePages,
  OpenBundle,
  UnusableBundle,
  zipOf,
} from '@throughline/reports';
import express, { type Request, type Response, Router } from 'express';
import { contentsOf } from '../bundles/contents-of.ts';
import { conveningToBundle } from '../bundles/convening-to-bundle.ts';
import { readyToImport } from '../bundles/import-bundle.ts';
import { planTeams, requireRoom } from '../bundles/plan-import.ts';
import { Turns } from '../turns.ts';
import { hashOf } from '../versions/taken.ts';
import {
  audited,
  type HttpContext,
  noteAct,
  requireRight,
  requireSeen,
  requireSession,
} from './context.ts';
import { requireNetwork } from './networks.ts';
import { presentConvening, presentTeam } from './present.ts';
import { HttpProblem } from './problem.ts';

/** `/api/convenings/:id/bundle` and `/api/networks/:id/bundles`. Server SPEC, TK-rules. */
export function bundles(context: HttpContext): Router {
  const { directory, now } = context;
  const router = Router();
  /** One after another: a large one takes seconds of work, in steps between which everybody else has their turn. */
  const turns = new Turns();

  router.get('/convenings/:id/bundle', async (request, response) => {
    const { record, person } = await requireToTake(context, request);
    const thing = { networkId: record.networkId, thingId: record.id };
    await noteAct(context, person, 'convening.take-along', thing);
    await turns.take('bundle', () => send(context, record, response));
  });

  router.get('/convenings/:id/bundle/contents', async (request, response) => {
    const { record } = await requireToTake(context, request);
    const contents = await turns.take('bundle', async () =>
      contentsOf(await conveningToBundle(context, record)),
    );
    response.json(contents);
  });

  router.post('/networks/:id/bundles/preview', async (request, response) => {
    const { network } = await requireToImport(context, request);
    const preview = await turns.take('bundle', async () => {
      const open = await opened(request, response);
      await readWhole(open);
      return previewOf(context, open, network.id);
    });
    response.json(preview);
  });

  router.post('/networks/:id/bundles', async (request, response) => {
    const { network, person } = await requireToImport(context, request);
    const record = await turns.take('bundle', async () => {
      const open = await opened(request, response);
      await readWhole(open);
      const plan = planTeams(open.bundle, await directory.teams(network.id));
      await requireRoom(directory, network, { bundle: open.bundle, plan });
      const place = { network, plan, directory, by: person, now: now() };
      const { imported, patternBoards } = await usable(() => readyToImport(open, place));
      const made = imported.convening.record;
      const thing = { networkId: network.id, thingId: made.id };
      await audited(context, person, 'convening.import', thing, () =>
        usable(() => context.imports.add(imported)),
      );
      for (const { id, sources } of patternBoards) {
        await context.signalDesk.adopt(id, (sourceId) => sources.has(sourceId));
      }
      return made;
    });
    const state = await context.desk.state(record.id);
    response.status(201).json(presentConvening(record, state?.stage ?? 'closed'));
  });

  return router;
}

/** @throws HttpProblem `wrong-stage` for a rehearsal: nobody was there */
async function requireToTake(
  context: HttpContext,
  request: Request<{ id: string }>,
): Promise<{ record: ConveningRecord; person: Person }> {
  const { session, person } = await requireSession(context, request);
  const record = requireSeen(session, await context.directory.convening(request.params.id));
  requireRight(session, 'convening.take-along', record);
  if (record.rehearsalOf !== null) throw new HttpProblem('wrong-stage');
  return { record, person };
}

async function requireToImport(context: HttpContext, request: Request<{ id: string }>) {
  const { session, person } = await requireSession(context, request);
  const network = await requireNetwork(context, session, request.params.id);
  requireRight(session, 'convening.import', { networkId: network.id });
  return { network, person };
}

/** Sends the file as it is made; whoever reads slowly is waited for, and whoever has gone is not. */
async function send(context: HttpContext, record: ConveningRecord, response: Response) {
  const convening = await conveningToBundle(context, record);
  const name = `${plainName(record.name.en)}${record.date === null ? '' : `-${record.date}`}.zip`;
  response.setHeader('Content-Type', BUNDLE_TYPE);
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  try {
    for await (const piece of zipOf(bundleFiles(convening, bundlePages()))) {
      if (response.destroyed) return;
      if (!response.write(piece)) await drained(response);
      await setImmediate();
    }
    response.end();
  } catch (error) {
    // A file that ends too early is seen to be broken; one that ends well would be believed.
    if (response.headersSent) response.destroy();
    throw error;
  }
}

function drained(response: Response): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const done = () => {
    response.off('drain', done);
    response.off('close', done);
    resolve();
  };
  response.on('drain', done);
  response.on('close', done);
  return promise;
}

/** Letters, digits and hyphens: a name that every system takes. */
function plainName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 60).toLowerCase() || 'convening';
}

const readFile = express.raw({ type: BUNDLE_TYPE, limit: BUNDLE_LIMITS.bytes });

/** The file that was sent. It is read only now: of somebody who has no right to send one, none is. */
async function opened(request: Request, response: Response): Promise<OpenBundle> {
  await new Promise<void>((resolve, reject) => {
    readFile(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });
  const body: unknown = request.body;
  const bytes = body instanceof Uint8Array ? body : new Uint8Array();
  return usable(() => OpenBundle.open(bytes, hashOf));
}

/** Every word of it is looked at before anything is stored, and before anybody is told that it can be. */
async function readWhole(open: OpenBundle): Promise<void> {
  for (const board of open.bundle.boards) {
    await usable(() => open.board(board));
    for (const version of board.versions) {
      await setImmediate();
      await usable(() => open.version(board, version));
    }
  }
}

/** @throws HttpProblem `too-large`, `invalid-form` with what is wrong with the file */
async function usable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UnusableBundle)) throw error;
    if (error.problem === 'too-large') throw new HttpProblem('too-large');
    throw new HttpProblem('invalid-form', { file: error.problem });
  }
}

async function previewOf(
  { directory }: HttpContext,
  { bundle }: OpenBundle,
  networkId: string,
): Promise<BundlePreview> {
  const { convening, network, boards, people } = bundle;
  const plan = planTeams(bundle, await directory.teams(networkId));
  const here = await directory.convenings(networkId);
  return {
    name: convening.name,
    network: network.name,
    date: convening.date,
    stage: convening.stage,
    boards: boards.length,
    versions: boards.reduce((sum, { versions }) => sum + versions.length, 0),
    people: people.length,
    teams: plan.map(({ team, joins }) => ({
      name: team.name,
      joins: joins ? presentTeam(joins) : null,
    })),
    alike: here.filter(({ name, date }) => name.en === convening.name.en && date === convening.date)
      .length,
  };
}
