import type { Person } from '@throughline/network';
import { newPerson } from '@throughline/network/contracts';
import { etagOf, RESOURCES, type ResourceName } from '@throughline/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/people/secrets.ts';
import { makeAsking } from '../matrix/askers.ts';
import { requestOf } from '../matrix/trials.ts';
import { makeWorld, type World } from '../matrix/world.ts';
import { Running } from '../running.ts';

let running: Running;
let mine: World;
let theirs: World;
let cookie: string;
beforeAll(async () => {
  running = await Running.start();
  const { storage } = running.server;
  [mine, theirs] = [await makeWorld(storage), await makeWorld(storage)];
  const kind = {
    name: 'a steward',
    belongs: 'here',
    level: 'steward',
    state: 'here',
    seat: null,
  } as const;
  cookie = (await makeAsking(storage, kind, mine, theirs.networkId)).cookie ?? '';
});
afterAll(() => running.stop());

const send = (method: string, path: string, body: object) =>
  running.request(path, {
    method,
    cookie,
    headers: { 'Content-Type': 'application/json', 'If-Match': etagOf(0) },
    body: JSON.stringify(body),
  });

const OF_A_NETWORK = (Object.keys(RESOURCES) as ResourceName[]).filter(
  (name) => /:id/.test(RESOURCES[name].path) && !RESOURCES[name].path.startsWith('/me/'),
);

describe('the steward of one network', () => {
  it.each(OF_A_NETWORK)(
    'is told of another one’s thing what they are told of nothing: %s',
    async (name) => {
      const { method, path, body, ifMatch } = requestOf(name, theirs);
      const ask = (address: string) =>
        running.request(address, {
          method,
          cookie,
          headers: { 'Content-Type': 'application/json', 'If-Match': ifMatch },
          ...(body ? { body: JSON.stringify(body) } : {}),
        });
      const [, root = ''] = RESOURCES[name].path.split('/');
      const nothing = path.replace(new RegExp(`(/${root}/)[^/]+`), '$1nothing-has-this-id');
      const [there, nowhere] = [await ask(path), await ask(nothing)];
      expect(there.status).toBe(404);
      expect(await there.text()).toBe(await nowhere.text());
    },
  );

  it('puts nobody of theirs at a team of another network, and no convening into a phase of it', async () => {
    const { networkId, conveningId, people } = mine;
    const foreign = { teamId: theirs.teamId };
    const tries: [string, string, object][] = [
      ['POST', `/api/networks/${networkId}/people`, { name: 'Bo', role: 'parent', ...foreign }],
      ['PATCH', `/api/people/${people.here.id}`, foreign],
      ['PATCH', `/api/convenings/${conveningId}`, { phaseId: theirs.phaseId }],
      [
        'POST',
        `/api/networks/${networkId}/convenings`,
        { name: { en: 'One', es: 'Uno' }, phaseId: theirs.phaseId },
      ],
    ];
    for (const [method, path, body] of tries) {
      expect([path, (await send(method, path, body)).status]).toEqual([path, 422]);
    }
    const own = { teamId: mine.teamId };
    expect((await send('PATCH', `/api/people/${people.here.id}`, own)).status).toBe(200);
  });

  it('lets nobody in at a team of another network by a code of theirs', async () => {
    const body = {
      key: mine.joinCode,
      name: 'Ana',
      teamId: theirs.teamId,
      role: 'parent',
      language: 'es',
    };
    expect((await running.post('/api/join', body)).status).toBe(422);
    const own = { ...body, teamId: mine.teamId };
    expect((await running.post('/api/join', own)).status).toBe(201);
  });

  it('neither raises nor removes a steward of the server, whose id they may have seen', async () => {
    const host: Person = newPerson({
      id: newId(),
      key: newId(),
      networkId: null,
      teamId: null,
      level: 'steward',
    });
    await running.server.storage.directory.addPerson(host);
    expect((await send('PATCH', `/api/people/${host.id}`, { level: 'member' })).status).toBe(404);
    expect((await send('DELETE', `/api/people/${host.id}`, {})).status).toBe(404);
  });

  it('cannot make an id, a network or a level of their own by sending one', async () => {
    const body = {
      name: 'Bo',
      role: 'parent',
      id: 'chosen-id',
      networkId: theirs.networkId,
      state: 'here',
    };
    const made = await send('POST', `/api/networks/${mine.networkId}/people`, body);
    expect(await made.json()).toMatchObject({
      networkId: mine.networkId,
      level: 'member',
      state: 'expected',
    });
    expect(await running.server.storage.directory.person('chosen-id')).toBeUndefined();
  });
});
