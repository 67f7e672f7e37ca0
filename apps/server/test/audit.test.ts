import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openControl } from '@throughline/client';
import {
  AuditPage,
  type Command,
  PasskeyInfo,
  PasskeyOptions,
  Session,
} from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser } from './browser.ts';
import { type Guest, Running } from './running.ts';
import { SoftwareAuthenticator } from './software-authenticator.ts';

const CANARY = 'Kanarienvogel';
let running: Running;
let steward: Guest;
/** Behind the server's back. Closed after it, for closing lets go of every lock that this process has on the file. */
let database: DatabaseSync;
beforeAll(async () => {
  running = await Running.start();
  steward = await running.steward();
  database = new DatabaseSync(join(running.config.dataDir, 'throughline.db'));
});
afterAll(async () => {
  await running.stop({ keepData: true });
  database.close();
  await rm(running.config.dataDir, { recursive: true });
});

const twice = (text: string) => ({ en: text, es: text });

async function ask(
  who: Pick<Guest, 'cookie'>,
  method: string,
  path: string,
  body?: unknown,
  version?: number,
) {
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

/** What the log says of a network or, as null, of the server; the oldest first, and whole. */
async function actsOf(networkId: string | null) {
  const { auditLog } = running.server.storage;
  expect(await auditLog.firstBroken(networkId)).toBeUndefined();
  const { items } = await auditLog.entries(networkId, { limit: 500 });
  return items.map(({ action, actorKey, thingId }) => [action, actorKey, thingId]).reverse();
}

/** A network with an open convening at whose door people wait. */
async function makeLobby() {
  const { id } = await ask(steward, 'POST', '/networks', { name: twice('Lobby') });
  const step = {
    id: 'step-1',
    title: twice('One'),
    prompt: twice('Two'),
    minutes: 5,
    mode: 'solo',
  };
  const convening = { name: twice('Lobby'), agenda: [step] };
  const made = await ask(steward, 'POST', `/networks/${id}/convenings`, convening);
  await command(made.id, [
    { type: 'open-convening' },
    { type: 'open-door' },
    { type: 'set-lobby', on: true },
  ]);
  const key = (await running.server.storage.directory.convening(made.id))?.joinCode;
  const come = async (): Promise<Guest> =>
    running.guest(
      await running.post('/api/join', {
        key,
        name: CANARY,
        teamId: null,
        role: 'parent',
        language: 'en',
      }),
    );
  return { id, come, before: (await actsOf(id)).length };
}

const secretOf = ({ path }: { path: string }) => path.split('#')[1] ?? '';
const FORM = { name: CANARY, role: 'other', language: 'en' };
const accept = async (secret: string, before?: Guest) => {
  const who = before ? { cookie: before.cookie } : {};
  return running.guest(await running.post('/api/invitations/accept', { ...FORM, secret }, who));
};

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

  it('N-33 holds once who was let in, refused, matched, merged and given a card', async () => {
    const { id, come, before } = await makeLobby();
    const [ana, bo] = [await come(), await come()];
    const [anaId, boId] = [ana.session.me.id, bo.session.me.id];
    const expectSomebody = async (): Promise<string> =>
      (await ask(steward, 'POST', `/networks/${id}/people`, { name: CANARY, role: 'parent' })).id;
    const [seat, double] = [await expectSomebody(), await expectSomebody()];
    // Each asked for twice: what is so already is no act.
    for (const _ of [1, 2]) {
      await ask(steward, 'POST', `/people/${anaId}/admit`);
      await ask(steward, 'POST', `/people/${boId}/refuse`);
      await ask(steward, 'POST', `/people/${anaId}/match`, { expectedId: seat });
      await ask(steward, 'POST', `/people/${anaId}/merge`, { otherId: double });
    }
    await ask(steward, 'POST', `/people/${anaId}/card`);
    const { key } = steward.session.me;
    expect((await actsOf(id)).slice(before)).toEqual([
      ['person.add', key, seat],
      ['person.add', key, double],
      ['person.admit', key, anaId],
      ['person.refuse', key, boId],
      ['person.match', key, seat],
      ['person.merge', key, double],
      ['person.make-card', key, anaId],
    ]);
  });

  it('N-33 holds once what was done with invitations, and who rose by one', async () => {
    const { id } = await ask(steward, 'POST', '/networks', { name: twice(CANARY) });
    const invite = async (level: string) =>
      ask(steward, 'POST', `/networks/${id}/invitations`, { level, teamId: null });
    const [forMember, forFacilitator] = [await invite('member'), await invite('facilitator')];
    const [lower, unused] = [await invite('observer'), await invite('partner')];
    const came = await accept(secretOf(forMember));
    const raised = await accept(secretOf(forFacilitator), came);
    await accept(secretOf(lower), raised);
    const late = await running.post('/api/invitations/accept', {
      ...FORM,
      secret: secretOf(lower),
    });
    expect(late.status).toBe(404);
    await ask(steward, 'DELETE', `/invitations/${unused.id}`);
    const [{ key }, me] = [steward.session.me, raised.session.me];
    expect(await actsOf(id)).toEqual([
      ['network.make', key, id],
      ...[forMember, forFacilitator, lower, unused].map((made) => [
        'invitation.make',
        key,
        made.id,
      ]),
      ['sign-in.invitation', me.key, forMember.id],
      ['sign-in.invitation', me.key, forFacilitator.id],
      ['person.change', me.key, me.id],
      ['sign-in.invitation', me.key, lower.id],
      ['invitation.revoke', key, unused.id],
    ]);
    expect(JSON.stringify(await auditOf(id))).not.toContain(CANARY);
  });

  it('N-33 holds a list that was taken as one act, and one that added nobody as none', async () => {
    const { id } = await ask(steward, 'POST', '/networks', { name: twice(CANARY) });
    const text = `Name,Role,Team\n${CANARY},Principal,Lake\nBo Lee,Parent,Lake`;
    for (const left of [0, 2]) {
      const result = await ask(steward, 'POST', `/networks/${id}/roster`, { text });
      expect(result.left).toHaveLength(left);
    }
    const [team] = await running.server.storage.directory.teams(id);
    const { key } = steward.session.me;
    expect(await actsOf(id)).toEqual([
      ['network.make', key, id],
      ['team.add', key, team?.id],
      ['roster.import', key, id],
    ]);
  });

  it('N-33 holds who came in by the steward’s link, their passkeys, and what they took along', async () => {
    const before = (await actsOf(null)).length;
    const origin = `http://localhost:${running.server.port}`;
    const browser = new Browser(running, origin);
    const { me } = Session.parse(await (await browser.signInAsSteward()).json());
    const begun = await browser.post('/api/me/passkeys/options');
    const { options } = PasskeyOptions.parse(await begun.json());
    const authenticator = new SoftwareAuthenticator({ origin, rpId: 'localhost' });
    const response = authenticator.create(options as { challenge: string });
    const kept = await browser.post('/api/me/passkeys', { response, device: CANARY });
    const { id } = PasskeyInfo.parse(await kept.json());
    const path = `/api/me/passkeys/${id}`;
    expect((await browser.request(path, { method: 'DELETE' })).status).toBe(204);
    expect((await browser.request(path, { method: 'DELETE' })).status).toBe(404);
    // Whoever looks again the same day does not fill the log.
    for (const _ of [1, 2, 3]) expect((await browser.request('/api/me/data')).status).toBe(200);
    expect((await actsOf(null)).slice(before)).toEqual(
      ['sign-in.steward-link', 'me.add-passkey', 'me.remove-passkey', 'me.data'].map((action) => [
        action,
        me.key,
        me.id,
      ]),
    );
  });

  it('N-24 stores no act whose entry cannot be stored, and stores it once it can', async () => {
    const { id, come } = await makeLobby();
    const [ana, bo] = [await come(), await come()];
    const made = await ask(steward, 'POST', `/networks/${id}/invitations`, {
      level: 'member',
      teamId: null,
    });
    const before = await actsOf(id);
    const at = (path: string) => `/api/people/${ana.session.me.id}/${path}`;
    const acts: [path: string, body: object, method?: 'DELETE'][] = [
      [at('admit'), {}],
      [at('merge'), { otherId: bo.session.me.id }],
      [at('card'), {}],
      [`/api/networks/${id}/roster`, { text: 'Cruz Díaz' }],
      [`/api/networks/${id}/invitations`, { level: 'member', teamId: null }],
      ['/api/invitations/accept', { ...FORM, secret: secretOf(made) }],
      [`/api/invitations/${made.id}`, {}, 'DELETE'],
    ];
    const { directory, invitations, returnLinks } = running.server.storage;
    const stored = async () => ({
      people: (await directory.people(id, { limit: 99 })).items.length,
      waits: (await directory.person(ana.session.me.id))?.state === 'waiting',
      cards: (await returnLinks.ofPerson(ana.session.me.id)).length,
      invitations: (await invitations.ofNetwork(id)).map(({ usedAt }) => usedAt),
    });
    const was = await stored();
    database.exec(`CREATE TRIGGER full BEFORE INSERT ON audit_entry
      BEGIN SELECT raise(ABORT, 'full'); END`);
    const doAll = async () => {
      const worked: boolean[] = [];
      for (const [path, body, method = 'POST'] of acts) {
        // An invitation is taken up by somebody of whom nothing is known yet.
        const who = path.endsWith('/accept') ? {} : { cookie: steward.cookie };
        worked.push((await running.post(path, body, { ...who, method })).ok);
      }
      return worked;
    };
    expect(await doAll()).toEqual(acts.map(() => false));
    database.exec('DROP TRIGGER full');
    expect(await actsOf(id)).toEqual(before);
    expect(await stored()).toEqual(was);
    expect(was).toMatchObject({ waits: true, cards: 0 });
    expect(await doAll()).toEqual(acts.map(() => true));
    expect((await actsOf(id)).slice(before.length).map(([action]) => action)).toEqual([
      'person.admit',
      'person.merge',
      'person.make-card',
      'roster.import',
      'invitation.make',
      'sign-in.invitation',
      'invitation.revoke',
    ]);
    expect(await stored()).toMatchObject({ waits: false, cards: 1 });
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
    database
      .prepare(`update audit_entry set actor_key = 'another' where network_id = ? and seq = 1`)
      .run(id);
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
