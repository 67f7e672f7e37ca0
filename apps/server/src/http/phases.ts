import type { Phase } from '@throughline/network';
import { NewPhaseForm, PhaseChange } from '@throughline/protocol';
import { Router } from 'express';
import { newId } from '../people/secrets.ts';
import { audited, type HttpContext, requireRight, requireSeen, requireSession } from './context.ts';
import { requireChanged, requireVersion, sendVersioned } from './if-match.ts';
import { requireNetwork } from './networks.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** `/api/networks/:id/phases` and `/api/phases/:id`. */
export function phases(context: HttpContext): Router {
  const { directory } = context;
  const router = Router();

  router.get('/networks/:id/phases', async (request, response) => {
    const { session } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    response.json(await directory.phases(network.id));
  });

  router.post('/networks/:id/phases', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    requireRight(session, 'phase.change', { networkId: network.id });
    const form = readBody(NewPhaseForm, request.body);
    const last = (await directory.phases(network.id)).at(-1);
    const position = last ? last.position + 1 : 0;
    const phase: Phase = { ...form, id: newId(), networkId: network.id, position, version: 0 };
    requireOrder(phase);
    const added = { networkId: network.id, thingId: phase.id };
    await audited(context, person, 'phase.change', added, () => directory.addPhase(phase));
    sendVersioned(response.status(201), phase);
  });

  router.patch('/phases/:id', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const phase = requireSeen(session, await directory.phase(request.params.id));
    requireRight(session, 'phase.change', phase);
    const change = readBody(PhaseChange, request.body);
    const version = requireVersion(request);
    const changed: Phase = {
      ...phase,
      version: version + 1,
      name: change.name ?? phase.name,
      kind: change.kind ?? phase.kind,
      position: change.position ?? phase.position,
      startsOn: change.startsOn ?? phase.startsOn,
      endsOn: change.endsOn ?? phase.endsOn,
    };
    requireOrder(changed);
    const thing = { networkId: phase.networkId, thingId: phase.id };
    requireChanged(
      await audited(context, person, 'phase.change', thing, () =>
        directory.changePhase(phase.id, version, changed),
      ),
    );
    sendVersioned(response, changed);
  });

  router.delete('/phases/:id', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const phase = requireSeen(session, await directory.phase(request.params.id));
    requireRight(session, 'phase.change', phase);
    const thing = { networkId: phase.networkId, thingId: phase.id };
    await audited(context, person, 'phase.change', thing, () => directory.deletePhase(phase.id));
    response.status(204).end();
  });

  return router;
}

/** @throws HttpProblem `invalid-form` for a phase that ends before it begins */
function requireOrder({ startsOn, endsOn }: Phase): void {
  if (endsOn < startsOn) throw new HttpProblem('invalid-form', { endsOn: 'invalid' });
}
