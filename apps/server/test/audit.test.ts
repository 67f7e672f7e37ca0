import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openControl } from '@throughline/client';
import { AuditPage, type Command } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Guest, Running } from './running.ts';

const CANARY = 'Kanarienvogel';
let running: Running;
let steward: Guest;
beforeAll(async () => {
  running = await Running.start();
  steward = await running.steward();
});
afterAll(() => running.stop());

const twice = (text: string) => ({ en: text, es: text });

async function ask(who: Guest, method: string, path: string, body?: unknown, version?: number) {
  const response = await running.request(`/api${path}`, {
    method,
    cookie: who.cookie,
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  expect(response.status, text).toBeLessThan(300);
  return text === '' ? undefined : JSON.parse(text);
}

const auditOf = async (networkId: string, query = '') =>
  AuditPage.parse(await ask(steward, 'GET', `/networks/${networkId}/audit${query}`));

/** Gives commands to a convening, one after another. */
async function command(conveningId: string, commands: readonly Command[]) {
  let ready = false;
  const connection = openControl({
    serverUrl: running.origin,
    conveningId,
    extraHeaders: { cookie: steward.cookie, origin: running.origin },
    onState: () => {
      ready = true;
    },
    onEvent: () => {},
    onPresence: () => {},
  });
  await eventually('the state', () => ready);
  for (const each of commands) expect(await connection.send(each)).toMatchObject({ ok: true });
  connection.close();
}

describe('the audit log (P-08)', () => {
  it('N-24 holds each privileged act once, chained, and nothing that anybody wrote', async () => {
    const { id } = await ask(steward, 'POST', '/networks', { name: twice(CANARY) });
    const at = `/networks/${id}`;
    await ask(steward, 'PATCH', at, { name: twice(`${CANARY} 2`) }, 0);
    await ask(steward, 'PATCH', at, { settings: { retentionDays: 30 } }, 1);
    const team = { name: CANARY, organisation: 'district', size: 'small', setting: 'rural' };
    const { id: teamId } = await ask(steward, 'POST', `${at}/teams`, team);
    await ask(steward, 'PATCH', `/teams/${teamId}`, { name: `${CANARY} 2` }, 0);
    const phase = { name: twice(CANARY), kind: 'visits' };
    const days = { startsOn: '2027-03-19', endsOn: '2027-04-13' };
    await ask(steward, 'POST', `${at}/phases`, { ...phase, ...days });
    const step = {
      id: 'step-1',
      title: twice('One'),
      prompt: twice('Two'),
      minutes: 5,
      mode: 'solo',
    };
    const convening = { name: twice(CANARY), agenda: [step] };
    const { id: conveningId } = await ask(steward, 'POST', `${at}/convenings`, convening);
    await ask(steward, 'PATCH', `/convenings/${conveningId}`, { place: CANARY }, 0);
    await command(conveningId, [
      { type: 'open-convening' },
      { type: 'open-door' },
      { type: 'go-to-step', step: 0 },
      { type: 'set-board-lock', on: true },
      { type: 'close-convening' },
      { type: 'seal-convening' },
    ]);
    const person = { name: CANARY, role: 'parent', email: `${CANARY}@example.org` };
    const { id: personId } = await ask(steward, 'POST', `${at}/people`, person);
    await ask(steward, 'PATCH', `/people/${personId}`, { name: `${CANARY} 2` }, 0);
    await ask(steward, 'DELETE', `/people/${personId}`);
    await ask(steward, 'DELETE', `/convenings/${conveningId}`);
    await ask(steward, 'DELETE', `/teams/${teamId}`);

    const page = await auditOf(id);
    expect(page.intact).toBe(true);
    expect(page.items.map(({ action }) => action).reverse()).toEqual([
      'network.make',
      'network.change',
      'network.set-privacy',
      'team.add',
      'team.change',
      'phase.change',
      'convening.make',
      'convening.change',
      'open-convening',
      'open-door',
      'set-board-lock',
      'close-convening',
      'seal-convening',
      'person.add',
      'person.change',
      'person.remove',
      'convening.delete',
      'team.delete',
    ]);
    expect(new Set(page.items.map(({ actorKey }) => actorKey))).toEqual(
      new Set([steward.session.me.key]),
    );
    expect(JSON.stringify(page)).not.toContain(CANARY);
  });

  it('comes in pages, to stewards alone', async () => {
    const { id } = await ask(steward, 'POST', '/networks', { name: twice('Pages') });
    for (const version of [0, 1]) {
      await ask(steward, 'PATCH', `/networks/${id}`, { name: twice(`${version}`) }, version);
    }
    const first = await auditOf(id, '?limit=2');
    expect(first.items.map(({ seq }) => seq)).toEqual([3, 2]);
    const rest = await auditOf(id, `?limit=2&cursor=${first.next}`);
    expect(rest.items.map(({ seq }) => seq)).toEqual([1]);
    const member = await running.join('Ana');
    const own = member.session.networks[0]?.id;
    const refused = await running.request(`/api/networks/${own}/audit`, { cookie: member.cookie });
    expect(refused.status).toBe(403);
    const other = await running.request(`/api/networks/${id}/audit`, { cookie: member.cookie });
    expect(other.status).toBe(404);
  });

  it('tells when a row was edited, which is what it could not tell without the chain', async () => {
    const { id } = await ask(steward, 'POST', '/networks', { name: twice('Edited') });
    await ask(steward, 'PATCH', `/networks/${id}`, { name: twice('Twice') }, 0);
    expect((await auditOf(id)).intact).toBe(true);
    const database = new DatabaseSync(join(running.config.dataDir, 'throughline.db'));
    database
      .prepare(`update audit_entry set actor_key = 'another' where network_id = ? and seq = 1`)
      .run(id);
    database.close();
    const page = await auditOf(id);
    expect(page.intact).toBe(false);
    expect(page.items.at(-1)?.actorKey).toBe('another');
  });

  it('keeps what was done to a network after the network is gone', async () => {
    const { id } = await ask(steward, 'POST', '/networks', { name: twice('Gone') });
    await ask(steward, 'DELETE', `/networks/${id}`);
    const { auditLog } = running.server.storage;
    const [last] = (await auditLog.entries(null, { limit: 1 })).items;
    expect(last).toMatchObject({ action: 'network.delete', thingId: id });
    expect((await auditLog.entries(id, { limit: 9 })).items).toHaveLength(1);
  });
});
