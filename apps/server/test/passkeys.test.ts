import {
  PasskeyInfo,
  PasskeyList,
  PasskeyOptions,
  Session,
  WaysToSignIn,
} from '@throughline/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser } from './browser.ts';
import { Running } from './running.ts';
import { SoftwareAuthenticator } from './software-authenticator.ts';

let running: Running;
let origin: string;
beforeAll(async () => {
  running = await Running.start();
  origin = `http://localhost:${running.server.port}`;
});
afterAll(() => running.stop());

const newBrowser = () => new Browser(running, origin);
const authenticatorHere = () => new SoftwareAuthenticator({ origin, rpId: 'localhost' });

interface Challenge {
  challenge: string;
  [option: string]: unknown;
}
async function optionsFrom(browser: Browser, path: string): Promise<Challenge> {
  const response = await browser.post(path);
  expect(response.status).toBe(200);
  return PasskeyOptions.parse(await response.json()).options as Challenge;
}
const toRegister = (browser: Browser) => optionsFrom(browser, '/api/me/passkeys/options');
const toSignIn = (browser: Browser) => optionsFrom(browser, '/api/sign-in/passkey/options');
const keep = (browser: Browser, response: unknown) =>
  browser.post('/api/me/passkeys', { response, device: 'A laptop' });
const signIn = (browser: Browser, response: unknown) =>
  browser.post('/api/sign-in/passkey', { response });

/** A steward who has named themselves and made a passkey. */
async function stewardWithPasskey(name = 'Ana') {
  const browser = newBrowser();
  await browser.signInAsSteward();
  expect((await browser.post('/api/me', { name }, 'PATCH')).status).toBe(200);
  const authenticator = authenticatorHere();
  const kept = await keep(browser, authenticator.create(await toRegister(browser)));
  expect(kept.status).toBe(201);
  return { browser, authenticator, passkey: PasskeyInfo.parse(await kept.json()) };
}

describe('S-4 a passkey', () => {
  it('is made by a steward, who comes back with it in another browser, as the same person', async () => {
    const { browser, authenticator, passkey } = await stewardWithPasskey();
    expect(passkey).toMatchObject({ device: 'A laptop', lastUsedAt: null });
    const another = newBrowser();
    const came = await signIn(another, authenticator.get(await toSignIn(another)));
    expect(came.status).toBe(201);
    const { me } = Session.parse(await came.json());
    expect(me).toMatchObject({ name: 'Ana', level: 'steward' });
    expect((await another.request('/api/me')).status).toBe(200);
    const [listed] = PasskeyList.parse(await (await browser.request('/api/me/passkeys')).json());
    expect(listed?.lastUsedAt).toBeGreaterThan(0);
  });

  it('asks for a key that the authenticator keeps, and prefers that it verifies who holds it', async () => {
    const { browser, authenticator } = await stewardWithPasskey();
    expect(await toRegister(browser)).toMatchObject({
      rp: { id: 'localhost' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
      excludeCredentials: [{ id: authenticator.id.toString('base64url') }],
    });
    expect(await toSignIn(newBrowser())).toMatchObject({
      rpId: 'localhost',
      userVerification: 'preferred',
    });
  });

  it('is deleted by its own person only, and opens nothing afterwards', async () => {
    const [ana, bo] = [await stewardWithPasskey('Ana'), await stewardWithPasskey('Bo')];
    const path = `/api/me/passkeys/${ana.passkey.id}`;
    expect((await bo.browser.request(path, { method: 'DELETE' })).status).toBe(404);
    expect((await ana.browser.request(path, { method: 'DELETE' })).status).toBe(204);
    expect(await (await ana.browser.request('/api/me/passkeys')).json()).toEqual([]);
    const another = newBrowser();
    const refused = await signIn(another, ana.authenticator.get(await toSignIn(another)));
    expect(refused.status).toBe(422);
  });

  it('is for those who run networks, and for nobody else', async () => {
    const guest = await running.join('Ana');
    const tried = await running.post('/api/me/passkeys/options', {}, { cookie: guest.cookie });
    expect(tried.status).toBe(403);
  });

  it('S-2 is offered where browsers make them, and at no address that is a number', async () => {
    const at = async (browser: Browser) =>
      WaysToSignIn.parse(await (await browser.request('/api/sign-in')).json());
    expect(await at(newBrowser())).toEqual({ passkey: true, email: false, openId: null });
    const byNumber = new Browser(running);
    expect((await at(byNumber)).passkey).toBe(false);
    expect((await byNumber.post('/api/sign-in/passkey/options')).status).toBe(404);
  });
});

describe('S-3 a challenge', () => {
  it('is good once: the same answer again is refused, and so is a second answer to it', async () => {
    const { authenticator } = await stewardWithPasskey();
    const browser = newBrowser();
    const options = await toSignIn(browser);
    const before = new Map(browser.cookies);
    const answer = authenticator.get(options);
    expect((await signIn(browser, answer)).status).toBe(201);
    for (const response of [answer, authenticator.get(options)]) {
      const again = newBrowser();
      for (const [name, value] of before) again.cookies.set(name, value);
      expect((await signIn(again, response)).status).toBe(422);
    }
  });

  it('is good for the browser that asked for it: another one’s is refused', async () => {
    const { browser, authenticator } = await stewardWithPasskey();
    const [victim, attacker] = [newBrowser(), newBrowser()];
    const options = await toSignIn(victim);
    await toSignIn(attacker);
    expect((await signIn(attacker, authenticator.get(options))).status).toBe(422);
    expect((await signIn(newBrowser(), authenticator.get(options))).status).toBe(422);
    const other = newBrowser();
    await other.signInAsSteward();
    await toRegister(other);
    const made = authenticatorHere().create(await toRegister(browser));
    expect((await keep(other, made)).status).toBe(422);
    expect((await keep(browser, made)).status).toBe(201);
  });
});

describe('S-4 an answer', () => {
  it('is refused from another site, with a wrong signature, and for a key of nobody', async () => {
    const { authenticator } = await stewardWithPasskey();
    const tries: ((options: Challenge) => unknown)[] = [
      (options) => authenticatorHere().get(options),
      (options) => {
        const answer = authenticator.get(options) as { response: { signature: string } };
        const signature = Buffer.from(answer.response.signature, 'base64url');
        signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1;
        const response = { ...answer.response, signature: signature.toString('base64url') };
        return { ...answer, response };
      },
      () => ({}),
      () => ({ id: authenticator.id.toString('base64url'), response: { clientDataJSON: '!' } }),
    ];
    for (const answer of tries) {
      const browser = newBrowser();
      expect((await signIn(browser, answer(await toSignIn(browser)))).status).toBe(422);
    }
    const browser = newBrowser();
    await browser.signInAsSteward();
    const site = { origin: 'https://elsewhere.example', rpId: 'localhost' };
    const forged = new SoftwareAuthenticator(site).create(await toRegister(browser));
    expect((await keep(browser, forged)).status).toBe(422);
    const foreign = { origin, rpId: 'elsewhere.example' };
    const other = new SoftwareAuthenticator(foreign).create(await toRegister(browser));
    expect((await keep(browser, other)).status).toBe(422);
  });

  it('of a copy is refused: its counter did not rise', async () => {
    const { authenticator } = await stewardWithPasskey();
    const browser = newBrowser();
    expect((await signIn(browser, authenticator.get(await toSignIn(browser)))).status).toBe(201);
    const another = newBrowser();
    const options = await toSignIn(another);
    authenticator.counter = 0;
    expect((await signIn(another, authenticator.get(options))).status).toBe(422);
    authenticator.counter = 7;
    const options2 = await toSignIn(another);
    expect((await signIn(another, authenticator.get(options2))).status).toBe(201);
  });
});
