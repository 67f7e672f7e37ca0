import { ACTION_OF_RESOURCE, type Action, may } from '@throughline/network';
import { RESOURCES, type Resource, type ResourceName } from '@throughline/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Running } from '../running.ts';
import { type Asking, KINDS, type Kind, makeAsking } from './askers.ts';
import { requestOf, thingOf } from './trials.ts';
import { makeWorld, type World } from './world.ts';

let running: Running;
let elsewhere: string;
beforeAll(async () => {
  running = await Running.start();
  elsewhere = (await makeWorld(running.server.storage)).networkId;
});
afterAll(() => running.stop());

const NAMES = Object.keys(RESOURCES) as ResourceName[];
/** These answer with what one may see of everything: an empty list is their refusal. */
const LISTS: readonly ResourceName[] = ['networks.list', 'convenings.run'];
/** Let in, and then refused: at an address that is a number there are no passkeys. */
const LET_IN_WITH: Partial<Record<ResourceName, number>> = {
  'me.passkey-options': 404,
  'me.add-passkey': 404,
  'me.remove-passkey': 404,
  // The board of the trial is no data board.
  'board.figures': 422,
  // What the trial sends is no file.
  'bundle.preview': 422,
  'bundle.import': 422,
};
/** The status with which somebody is let in. */
const successOf = (name: ResourceName) => {
  const resource: Resource = RESOURCES[name];
  return LET_IN_WITH[name] ?? resource.status ?? (resource.response || resource.file ? 200 : 204);
};

interface Tried {
  asking: Asking;
  world: World;
  status: number;
  body: string;
}

/** One’s own and the server’s are no secret, and a door is known to whoever has its code. */
const isOwn = (name: ResourceName, action: Action | 'anyone') =>
  action.startsWith('me.') || action === 'network.make' || name === 'door.enter';

/**
 * Has one person try one resource, in a world that others try it in too. Who looks takes nothing away from the next
 * who looks, nor does who is refused or comes to what is their own; whom the table lets do more does it in a
 * world of their own.
 */
async function attempt(name: ResourceName, kind: Kind, shared: World): Promise<Tried> {
  const { storage } = running.server;
  const asking = await makeAsking(storage, kind, shared, elsewhere);
  const action = ACTION_OF_RESOURCE[name];
  const changesNothing = RESOURCES[name].method === 'GET' || action === 'anyone';
  if (changesNothing || isOwn(name, action) || !isLetIn(action, shared, asking)) {
    return request(name, shared, asking);
  }
  const world = await makeWorld(storage);
  return request(name, world, await makeAsking(storage, kind, world, elsewhere));
}

/** Whether the table lets somebody; what anybody may, all may. */
const isLetIn = (action: Action | 'anyone', world: World, asking: Asking): boolean =>
  action === 'anyone' ||
  (asking.person !== undefined && may(asking.person, action, thingOf(action, world, asking)));

async function request(name: ResourceName, world: World, asking: Asking): Promise<Tried> {
  const { path, method, body, ifMatch } = requestOf(name, world);
  const response = await running.request(path, {
    method,
    headers: { 'Content-Type': 'application/json', 'If-Match': ifMatch },
    ...(body ? { body: JSON.stringify(body) } : {}),
    ...(asking.cookie ? { cookie: asking.cookie } : {}),
  });
  return { asking, world, status: response.status, body: await response.text() };
}

/** The statuses that the table has for this person. */
function expected(name: ResourceName, action: Action, { asking, world }: Tried): number[] {
  const { person } = asking;
  if (!person) return [401];
  if (LISTS.includes(name)) return [200];
  if (isLetIn(action, world, asking)) return [successOf(name)];
  // Of what one may not know there is nothing; what one may see and not do is forbidden.
  const knows = may(person, 'network.see', { networkId: world.networkId });
  return isOwn(name, action) ? [403] : knows ? [403, 404] : [404];
}

describe.each(NAMES)('%s', (name) => {
  const action = ACTION_OF_RESOURCE[name];

  // Each erasure of the many writes the whole file anew: a cap on what hangs, not a measure.
  it('A-01 N-2 is answered to everybody as the table says', { timeout: 120_000 }, async () => {
    const shared = await makeWorld(running.server.storage);
    const tried = await Promise.all(KINDS.map((kind) => attempt(name, kind, shared)));
    const [first] = tried;
    const wrong = tried.flatMap((one) => {
      // What is sent brings the right: who sends it makes no difference.
      const right = action === 'anyone' ? [first?.status ?? 0] : expected(name, action, one);
      const listed = LISTS.includes(name) && one.status === 200;
      const shows = one.body.includes(one.world.networkId);
      const mayBeListed = isLetIn(action, one.world, one.asking);
      if (right.includes(one.status) && (!listed || shows === mayBeListed)) return [];
      return [
        `${one.asking.kind.name}: ${one.status}, not ${right.join(' or ')} ${one.body.slice(0, 90)}`,
      ];
    });
    expect(wrong).toEqual([]);
  });
});

it('A-01 a right that the table does not give would be seen', async () => {
  const member = KINDS.find(({ name }) => name === 'member at own team');
  if (!member) throw new Error('no such kind');
  const world = await makeWorld(running.server.storage);
  const one = await attempt('network.delete', member, world);
  expect(expected('network.delete', 'network.delete', one)).not.toContain(204);
  expect(expected('network.delete', 'network.see', one)).toContain(204);
  expect(one.status).toBe(403);
});
