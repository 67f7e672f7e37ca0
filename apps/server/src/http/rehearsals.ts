import type { ConveningRecord } from '@throughline/network';
import { RehearsalChange, RehearsalForm } from '@throughline/protocol';
import { Router } from 'express';
import type { LiveSession } from '../people/signed-in.ts';
import { TooManySimulated } from '../rehearsal/rehearsals.ts';
import { type HttpContext, requireRight, requireSeen, requireSession } from './context.ts';
import { forStaff } from './convenings.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** `/api/convenings/:id/rehearsal`: of a convening that is to be rehearsed, and of the rehearsal itself. */
export function rehearsals(context: HttpContext): Router {
  const router = Router();

  router.post('/convenings/:id/rehearsal', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const record = await requireConvening(context, session, request.params.id);
    const form = readBody(RehearsalForm, request.body);
    if (record.rehearsalOf !== null) throw new HttpProblem('wrong-stage');
    const { language } = person;
    const made = await bounded(context.rehearsals.begin(record, { ...form, language }));
    response.status(201).json(await forStaff(context, made, request));
  });

  router.patch('/convenings/:id/rehearsal', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const record = await requireRehearsal(context, session, request.params.id);
    const change = readBody(RehearsalChange, request.body);
    await bounded(context.rehearsals.change(record, { ...change, language: person.language }));
    response.json(await forStaff(context, record, request));
  });

  router.delete('/convenings/:id/rehearsal', async (request, response) => {
    const { session } = await requireSession(context, request);
    const record = await requireRehearsal(context, session, request.params.id);
    await context.rehearsals.clear(record);
    response.status(204).end();
  });

  return router;
}

async function requireConvening(
  { directory }: HttpContext,
  session: LiveSession,
  id: string,
): Promise<ConveningRecord> {
  const record = requireSeen(session, await directory.convening(id));
  requireRight(session, 'convening.run', record);
  return record;
}

/** @throws HttpProblem `not-found` for a convening that is no rehearsal: it is never cleared away by this */
async function requireRehearsal(
  context: HttpContext,
  session: LiveSession,
  id: string,
): Promise<ConveningRecord> {
  const record = await requireConvening(context, session, id);
  if (record.rehearsalOf === null) throw new HttpProblem('not-found');
  return record;
}

/** @throws HttpProblem `too-large` where so many are simulated already */
async function bounded<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof TooManySimulated) throw new HttpProblem('too-large');
    throw error;
  }
}
