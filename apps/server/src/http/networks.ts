import { keptUntil, NEW_NETWORK, type Network } from '@throughline/network';
import {
  NetworkChange,
  type NetworkInfo,
  type NetworkList,
  type NetworkSettings,
  NewNetworkForm,
  PRIVACY_SETTINGS,
} from '@throughline/protocol';
import { type Request, Router } from 'express';
import { newId } from '../people/secrets.ts';
import type { LiveSession } from '../people/signed-in.ts';
import { audited, type HttpContext, requireRight, requireSession } from './context.ts';
import { requireChanged, requireVersion, sendVersioned } from './if-match.ts';
import { networksOf } from './present.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** `/api/networks` and `/api/networks/:id`. */
export function networks(context: HttpContext): Router {
  const { directory, now } = context;
  const router = Router();

  router.get('/networks', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const all = await networksOf(context, person);
    const sizes = await directory.networkSizes();
    const list: NetworkList = [];
    for (const network of all.toReversed()) {
      const thing = { networkId: network.id };
      if (!session.may('network.see', thing)) continue;
      const size = sizes.get(network.id) ?? { teams: 0, people: 0, convenings: 0 };
      const people = session.may('people.list', thing) ? size.people : null;
      list.push({ ...(await presentNetwork(context, network)), ...size, people });
    }
    response.json(list);
  });

  router.post('/networks', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    requireRight(session, 'network.make', { networkId: null });
    const { name, settings } = readBody(NewNetworkForm, request.body);
    const network: Network = {
      id: newId(),
      name,
      sample: false,
      createdAt: now(),
      settings: withChange(NEW_NETWORK, settings),
      version: 0,
    };
    const thing = { networkId: network.id, thingId: network.id };
    await audited(context, person, 'network.make', thing, () =>
      directory.createNetwork({ network, phases: [], teams: [], convenings: [], boards: [] }),
    );
    sendVersioned(response.status(201), await presentNetwork(context, network));
  });

  router.get('/networks/:id', async (request, response) => {
    const { session } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    sendVersioned(response, await presentNetwork(context, network));
  });

  router.patch('/networks/:id', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    const thing = { networkId: network.id };
    requireRight(session, 'network.change', thing);
    const { name, settings } = readBody(NetworkChange, request.body);
    const isPrivacy = PRIVACY_SETTINGS.some((setting) => settings?.[setting] !== undefined);
    if (isPrivacy) requireRight(session, 'network.set-privacy', thing);
    const version = requireVersion(request);
    const action = isPrivacy ? 'network.set-privacy' : 'network.change';
    requireChanged(
      await audited(context, person, action, { ...thing, thingId: network.id }, () =>
        directory.changeNetwork(network.id, version, {
          ...(name ? { name } : {}),
          ...(settings ? { settings: withChange(network.settings, settings) } : {}),
        }),
      ),
    );
    const changed = await requireNetwork(context, session, network.id);
    sendVersioned(response, await presentNetwork(context, changed));
  });

  router.delete('/networks/:id', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const { id } = await requireNetwork(context, session, request.params.id);
    requireRight(session, 'network.delete', { networkId: id });
    await context.rehearsals.clearAll({ networkId: id });
    const [boards, convenings] = await Promise.all([
      directory.boardsOfNetwork(id),
      directory.convenings(id),
    ]);
    await audited(context, person, 'network.delete', { networkId: null, thingId: id }, () =>
      directory.deleteNetwork(id),
    );
    await context.deleted({ boards, conveningIds: convenings.map((record) => record.id) });
    response.status(204).end();
  });

  return router;
}

/** @throws HttpProblem `not-found`, also for a network of others */
export async function requireNetwork(
  { directory }: HttpContext,
  session: LiveSession,
  networkId: Request['params'][string] | undefined,
): Promise<Network> {
  const network = networkId === undefined ? undefined : await directory.network(String(networkId));
  if (!network || !session.may('network.see', { networkId: network.id })) {
    throw new HttpProblem('not-found');
  }
  return network;
}

export async function presentNetwork(
  { directory }: HttpContext,
  network: Network,
): Promise<NetworkInfo> {
  const [phases, convenings] = await Promise.all([
    directory.phases(network.id),
    directory.convenings(network.id),
  ]);
  return { ...network, keptUntil: keptUntil(network, phases, convenings) };
}

function withChange(
  settings: NetworkSettings,
  change: { [Key in keyof NetworkSettings]?: NetworkSettings[Key] | undefined } = {},
): NetworkSettings {
  const given = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  );
  return { ...settings, ...given };
}
