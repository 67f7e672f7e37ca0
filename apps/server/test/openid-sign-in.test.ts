import type { Person } from '@throughline/network';
import { newPerson } from '@throughline/network/contracts';
import {
  type Level,
  OPEN_ID_TROUBLE_PATH,
  OpenIdStart,
  Session,
  WaysToSignIn,
} from '@throughline/protocol';
import { freePort } from '@throughline/testing/free-port';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashSecret, newId, newSecret } from '../src/people/secrets.ts';
import { Browser } from './browser.ts';
import { makeWorld, type World } from './matrix/world.ts';
import { type Claims, OpenIdIssuer } from './open-id-issuer.ts';
import { Running } from './running.ts';

const CLIENT = { clientId: 'boards', clientSecret: 'a secret of ours' };
let issuer: OpenIdIssuer;
let running: Running;
let world: World;
beforeAll(async () => {
  issuer = await OpenIdIssuer.open(CLIENT);
  const port = await freePort();
  running = await Running.start({
    port,
    publicUrl: new URL(`http://127.0.0.1:${port}`),
    openId: { ...CLIENT, issuer: issuer.url, name: 'The district' },
  });
  world = await makeWorld(running.server.storage);
});
afterAll(async () => {
  await running.stop();
  await issuer.close();
});
beforeEach(() => {
  issuer.signsWithAnotherKey = false;
});

async function add(over: Partial<Person>): Promise<Person> {
  const person = newPerson({
    id: newId(),
    key: newId(),
    networkId: world.networkId,
    teamId: null,
    level: 'facilitator',
    ...over,
  });
  await running.server.storage.directory.addPerson(person);
  return person;
}

async function invite(level: Level): Promise<string> {
  const secret = newSecret();
  await running.server.storage.invitations.make({
    id: newId(),
    hash: hashSecret(secret),
    networkId: world.networkId,
    level,
    teamId: null,
    createdAt: 1,
    expiresAt: 9_999_999_999_999,
    usedBy: null,
    usedAt: null,
  });
  return secret;
}

/** Begins at our server; gives the address at the provider. */
async function begin(browser: Browser, body: object = {}): Promise<URL> {
  const response = await browser.post('/api/sign-in/openid', body);
  expect(response.status).toBe(200);
  return new URL(OpenIdStart.parse(await response.json()).url);
}

/** What the provider answers: the address to which it sends the browser back, as path and query. */
async function answerOf(url: URL): Promise<string> {
  const response = await fetch(url, { redirect: 'manual' });
  const back = new URL(response.headers.get('location') ?? '');
  expect(back.origin).toBe(running.origin);
  return back.pathname + back.search;
}

/** The whole way of one person; gives where it led, and the session that it made. */
async function walk(claims: Claims, { browser = new Browser(running), body = {} } = {}) {
  issuer.next = claims;
  const back = await browser.request(await answerOf(await begin(browser, body)));
  expect(back.status).toBe(302);
  const me = await browser.request('/api/me');
  return {
    location: back.headers.get('location'),
    me: me.ok ? Session.parse(await me.json()).me : undefined,
  };
}
const refused = { location: OPEN_ID_TROUBLE_PATH, me: undefined };

describe('S-6 the provider', () => {
  it('is asked with PKCE, a state and a nonce, and named on the page', async () => {
    const url = await begin(new Browser(running));
    const query = Object.fromEntries(url.searchParams);
    expect(query).toMatchObject({
      response_type: 'code',
      client_id: 'boards',
      code_challenge_method: 'S256',
      scope: 'openid email profile',
      redirect_uri: `${running.origin}/api/sign-in/openid/callback`,
    });
    for (const part of ['state', 'nonce', 'code_challenge'])
      expect(query[part]).toMatch(/^.{40,}$/);
    const ways = await new Browser(running).request('/api/sign-in');
    expect(WaysToSignIn.parse(await ways.json()).openId).toEqual({ name: 'The district' });
  });
});

describe('S-6 somebody who comes from the provider', () => {
  it('is the one who has their verified address, and is known by their subject from then on', async () => {
    const { id } = await add({ email: 'ana@example.org' });
    const first = await walk({ sub: 's-ana', email: 'Ana@example.org', email_verified: true });
    expect(first).toMatchObject({ location: '/', me: { id, level: 'facilitator' } });
    const later = await walk({ sub: 's-ana', email: 'married@example.org', email_verified: true });
    expect(later.me?.id).toBe(id);
  });

  it('is nobody by an address that is not verified, of a member, of several, or of nobody', async () => {
    await add({ email: 'bo@example.org' });
    await add({ email: 'member@example.org', level: 'member' });
    await add({ email: 'twice@example.org' });
    await add({ email: 'twice@example.org' });
    const tries: Claims[] = [
      { sub: 's-1', email: 'bo@example.org' },
      { sub: 's-2', email: 'bo@example.org', email_verified: false },
      { sub: 's-3', email: 'member@example.org', email_verified: true },
      { sub: 's-4', email: 'twice@example.org', email_verified: true },
      { sub: 's-5', email: 'nobody@example.org', email_verified: true },
      { sub: 's-6' },
    ];
    for (const claims of tries) expect(await walk(claims)).toEqual(refused);
  });

  it('takes up an invitation that the browser brought, once; and is made what it says and nothing more', async () => {
    const invitation = await invite('facilitator');
    const claims = { sub: 's-cy', name: 'Cy' };
    const came = await walk(claims, { body: { invitation } });
    expect(came.me).toMatchObject({ name: 'Cy', level: 'facilitator' });
    expect(await walk({ sub: 's-other' }, { body: { invitation } })).toEqual(refused);
    expect((await walk(claims)).me?.id).toBe(came.me?.id);
    const forMember = await invite('member');
    expect(await walk({ sub: 's-dee' }, { body: { invitation: forMember } })).toEqual(refused);
  });

  it('does not come in once they were sent away', async () => {
    const { id, version } = await add({ email: 'eve@example.org' });
    const claims = { sub: 's-eve', email: 'eve@example.org', email_verified: true };
    expect((await walk(claims)).me?.id).toBe(id);
    const { directory } = running.server.storage;
    const now = (await directory.person(id))?.version ?? version;
    await directory.changePerson(id, now, { state: 'gone' });
    expect(await walk(claims)).toEqual(refused);
  });
});

describe('S-6 S-3 a way back', () => {
  const good = { sub: 's-ana', email: 'ana@example.org', email_verified: true };

  it('is refused without the browser that began it, a second time, and with another state', async () => {
    issuer.next = good;
    const browser = new Browser(running);
    const back = await answerOf(await begin(browser));
    const stranger = new Browser(running);
    await begin(stranger);
    for (const one of [new Browser(running), stranger]) {
      expect((await one.request(back)).headers.get('location')).toBe(OPEN_ID_TROUBLE_PATH);
    }
    const before = new Map(browser.cookies);
    expect((await browser.request(back)).headers.get('location')).toBe('/');
    const again = new Browser(running);
    for (const [name, value] of before) again.cookies.set(name, value);
    expect((await again.request(back)).headers.get('location')).toBe(OPEN_ID_TROUBLE_PATH);

    const other = new Browser(running);
    const changed = (await answerOf(await begin(other))).replace(/state=[^&]+/, 'state=forged');
    expect((await other.request(changed)).headers.get('location')).toBe(OPEN_ID_TROUBLE_PATH);
  });

  it('is refused for a token with another nonce, for another client, or from another hand', async () => {
    expect((await walk(good)).location).toBe('/');
    expect(await walk({ ...good, nonce: 'another' })).toEqual(refused);
    expect(await walk({ ...good, aud: 'another' })).toEqual(refused);
    issuer.signsWithAnotherKey = true;
    expect(await walk(good)).toEqual(refused);
  });

  it('gives no token where the verifier is missing: the provider itself refuses it', async () => {
    issuer.next = good;
    const [one, two] = [new Browser(running), new Browser(running)];
    const url = await begin(one);
    const other = await begin(two);
    // The second browser's code, with everything else of the first.
    other.searchParams.set('state', url.searchParams.get('state') ?? '');
    other.searchParams.set('nonce', url.searchParams.get('nonce') ?? '');
    const tokens = issuer.tokens;
    const back = await one.request(await answerOf(other));
    expect(back.headers.get('location')).toBe(OPEN_ID_TROUBLE_PATH);
    expect(issuer.tokens).toBe(tokens);
  });
});

it('S-2 is no way in where there is no provider', async () => {
  const plain = await Running.start();
  const browser = new Browser(plain);
  expect((await browser.post('/api/sign-in/openid')).status).toBe(404);
  expect((await browser.request('/api/sign-in/openid/callback')).status).toBe(404);
  await plain.stop();
});
