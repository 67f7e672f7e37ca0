import { NetworkInfo } from '@throughline/protocol';
import { filesHolding } from '@throughline/testing';
import { expect, it } from 'vitest';
import { Running } from './running.ts';

const DAY_MS = 86_400_000;
const CANARY = 'Kanarienvogel';

it('N-15 keeps a network until the day that it says, and nothing of it one day longer (P-03)', async () => {
  const clock = { at: Date.parse('2026-11-25T12:00:00Z') };
  const now = () => clock.at;
  const first = await Running.start({}, { now });
  const { dataDir } = first.config;
  const steward = await first.steward();
  const form = {
    name: { en: CANARY, es: CANARY },
    settings: { retentionDays: 30 },
  };
  const made = await first.post('/api/networks', form, { cookie: steward.cookie });
  const network = NetworkInfo.parse(await made.json());
  expect(network.keptUntil).toBe('2026-12-25');
  const { directory, returnLinks } = first.server.storage;
  const ana = await first.join('Ana');
  const day = { name: form.name, date: '2026-11-25' };
  const planned = await first.post(`/api/networks/${network.id}/convenings`, day, {
    cookie: steward.cookie,
  });
  expect(planned.status).toBe(201);
  const person = await directory.person(ana.session.me.id);
  if (!person) throw new Error('nobody joined');
  const hers = { ...person, id: 'person-canary', key: 'key-canary', networkId: network.id };
  await directory.addPerson({ ...hers, teamId: null, name: `${CANARY} too` });
  const link = { hash: 'hash-canary', personId: hers.id, kind: 'link', createdAt: 1 } as const;
  await returnLinks.put({ ...link, expiresAt: clock.at + 999 * DAY_MS });
  await first.stop({ keepData: true });

  clock.at = Date.parse('2026-12-25T23:00:00Z');
  const onTheDay = await Running.start({ dataDir }, { now });
  expect(await onTheDay.server.storage.directory.network(network.id)).toBeDefined();
  await onTheDay.stop({ keepData: true });

  clock.at += 2 * 3_600_000;
  const after = await Running.start({ dataDir }, { now });
  const { storage } = after.server;
  expect(await storage.directory.network(network.id)).toBeUndefined();
  expect(await storage.directory.person(hers.id)).toBeUndefined();
  expect(await storage.returnLinks.find('hash-canary', clock.at)).toBeUndefined();
  expect(await filesHolding(CANARY, dataDir)).toEqual([]);
  // Other networks stay, and the log says what was done, without a word of content.
  expect(await storage.directory.networks()).toHaveLength(1);
  expect((await storage.auditLog.entries(null, { limit: 1 })).items[0]).toMatchObject({
    action: 'network.expire',
    actorKey: 'server',
    thingId: network.id,
  });
  expect((await storage.auditLog.entries(network.id, { limit: 9 })).items).toHaveLength(2);
  await after.stop();
});
