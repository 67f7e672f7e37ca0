import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

/** A built-in authenticator that says yes at once, in place of a finger. */
async function addAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Asks our server from within the page, as a screen does. */
const ask = (page: Page, path: string, body?: object) =>
  page.evaluate(
    async ([address, sent]) => {
      const response = await fetch(`/api${address}`, {
        method: sent === undefined ? 'GET' : 'POST',
        headers: { 'Content-Type': 'application/json' },
        ...(sent === undefined ? {} : { body: sent }),
      });
      const text = await response.text();
      return { status: response.status, body: text ? JSON.parse(text) : undefined };
    },
    [path, body === undefined ? undefined : JSON.stringify(body)] as const,
  );

test('S-4 a steward makes a passkey in a real browser, and comes back with it once nobody knows them', async ({
  person,
  stage,
}) => {
  const page = await person();
  await addAuthenticator(page);
  await page.goto('/api/docs');
  await expectAccessible(page);
  const token = stage.stewardPath.split('#')[1];
  expect((await ask(page, '/steward/sign-in', { token })).status).toBe(201);

  const toMake = await ask(page, '/me/passkeys/options', {});
  const made = await page.evaluate(async (options) => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    const credential = await navigator.credentials.create({ publicKey });
    return (credential as PublicKeyCredential).toJSON();
  }, toMake.body.options);
  const kept = await ask(page, '/me/passkeys', { response: made, device: 'A laptop' });
  expect(kept.status).toBe(201);

  const { body: before } = await ask(page, '/me');
  await page.context().clearCookies();
  expect((await ask(page, '/me')).status).toBe(401);

  const toSignIn = await ask(page, '/sign-in/passkey/options', {});
  const answered = await page.evaluate(async (options) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    const credential = await navigator.credentials.get({ publicKey });
    return (credential as PublicKeyCredential).toJSON();
  }, toSignIn.body.options);
  expect((await ask(page, '/sign-in/passkey', { response: answered })).status).toBe(201);
  const { body: after } = await ask(page, '/me');
  expect(after.me.id).toBe(before.me.id);
  expect((await ask(page, '/sign-in/passkey', { response: answered })).status).toBe(422);
});
