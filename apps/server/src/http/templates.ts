import type { Template } from '@throughline/network';
import { NewTemplateForm, TemplateChange } from '@throughline/protocol';
import { Router } from 'express';
import { builtInTemplate, presentTemplate, templatesOf } from '../boards/templates-of.ts';
import { newId } from '../people/secrets.ts';
import { audited, type HttpContext, requireRight, requireSeen, requireSession } from './context.ts';
import { requireChanged, requireVersion, sendVersioned } from './if-match.ts';
import { requireNetwork } from './networks.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** How many templates of its own a network has at most. */
const MAX_TEMPLATES = 100;

/** `/api/networks/:id/templates` and `/api/templates/:id`. SPEC of the network package, NK-5. */
export function templates(context: HttpContext): Router {
  const { directory, now } = context;
  const router = Router();

  router.get('/networks/:id/templates', async (request, response) => {
    const { session } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    response.json(await templatesOf(directory, network.id));
  });

  router.post('/networks/:id/templates', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const { id: networkId } = await requireNetwork(context, session, request.params.id);
    requireRight(session, 'template.change', { networkId });
    const { replaces = null, ...form } = readBody(NewTemplateForm, request.body);
    requireReplaceable(replaces, form.kind);
    const own = await directory.templates(networkId);
    if (own.length >= MAX_TEMPLATES) throw new HttpProblem('too-large');
    if (replaces !== null && own.some((other) => other.replaces === replaces)) {
      throw new HttpProblem('changed-meanwhile');
    }
    const template: Template = {
      ...form,
      id: newId(),
      networkId,
      replaces,
      createdAt: now(),
      version: 0,
    };
    const thing = { networkId, thingId: template.id };
    await audited(context, person, 'templates.add', thing, () => directory.addTemplate(template));
    sendVersioned(response.status(201), presentTemplate(template));
  });

  router.patch('/templates/:id', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const template = requireSeen(session, await directory.template(request.params.id));
    requireRight(session, 'template.change', template);
    const { name, about, areas, notes } = readBody(TemplateChange, request.body);
    const given = { name, about, areas, notes };
    const change = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    );
    const version = requireVersion(request);
    const thing = { networkId: template.networkId, thingId: template.id };
    requireChanged(
      await audited(context, person, 'template.change', thing, () =>
        directory.changeTemplate(template.id, version, change),
      ),
    );
    const changed = requireSeen(session, await directory.template(template.id));
    sendVersioned(response, presentTemplate(changed));
  });

  router.delete('/templates/:id', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const template = requireSeen(session, await directory.template(request.params.id));
    requireRight(session, 'template.change', template);
    const thing = { networkId: template.networkId, thingId: template.id };
    await audited(context, person, 'template.delete', thing, () =>
      directory.deleteTemplate(template.id),
    );
    response.status(204).end();
  });

  return router;
}

/** @throws HttpProblem `invalid-form`: only a built-in template of the same kind can be replaced */
function requireReplaceable(replaces: string | null, kind: string): void {
  if (replaces === null || builtInTemplate(replaces)?.kind === kind) return;
  throw new HttpProblem('invalid-form', { replaces: 'unknown' });
}
