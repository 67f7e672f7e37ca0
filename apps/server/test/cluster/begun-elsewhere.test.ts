import { PasskeyOptions, Session } from '@throughline/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../running.ts';
import { SoftwareAuthenticator } from '../software-authenticator.ts';
import { SeveralServers } from './several-servers.ts';

/** Where people think that they are: before the servers stands what spreads them. */
const ORIGIN = 'http://localhost:9999';

let several: SeveralServers;
beforeAll(async () => {
  several = await SeveralServers.start(2, { publicUrl: new URL(ORIGIN) });
  // None of this may need that the servers hear each other.
  several.loseEverything();
}, 60_000);
afterAll(() => several?.stop());

/** A browser whose every request may come to another server. */
class Visitor {
  readonly cookies = new Map<string, string>();

  async post(at: Running, path: string, body: object = {}): Promise<Response> {
    const response = await at.post(path, body, {
      headers: { Origin: ORIGIN },
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  async options(at: Running, path: string): Promise<{ challenge: string }> {
    const response = await this.post(at, path);
    expect(response.status).toBe(200);
    return PasskeyOptions.parse(await response.json()).options as { challenge: string };
  }
}

async function steward(at: Running): Promise<Visitor> {
  const visitor = new Visitor();
  const token = (await at.server.makeStewardLink()).split('#')[1];
  expect((await visitor.post(at, '/api/steward/sign-in', { token })).status).toBe(201);
  return visitor;
}

describe('CL-2 S-3 what was begun at one server', () => {
  it('is finished at another: a passkey is made, and somebody signs in by it, once', async () => {
    const { a, b } = several;
    const ana = await steward(a);
    const authenticator = new SoftwareAuthenticator({ origin: ORIGIN, rpId: 'localhost' });
    const made = authenticator.create(await ana.options(a, '/api/me/passkeys/options'));
    const keep = { response: made, device: 'A laptop' };
    expect((await ana.post(b, '/api/me/passkeys', keep)).status).toBe(201);
    expect((await ana.post(a, '/api/me/passkeys', keep)).status).toBe(422);

    const again = new Visitor();
    const response = authenticator.get(await again.options(b, '/api/sign-in/passkey/options'));
    const before = new Map(again.cookies);
    const came = await again.post(a, '/api/sign-in/passkey', { response });
    expect(came.status).toBe(201);
    expect(Session.parse(await came.json()).me.level).toBe('steward');
    // The same answer to the same challenge, from whoever has the browser's cookie of that moment.
    const thief = new Visitor();
    for (const [name, value] of before) thief.cookies.set(name, value);
    expect((await thief.post(b, '/api/sign-in/passkey', { response })).status).toBe(422);
  });

  it('is finished once, by whichever of two servers it comes to first', async () => {
    const { a, b } = several;
    const ana = await steward(a);
    const authenticator = new SoftwareAuthenticator({ origin: ORIGIN, rpId: 'localhost' });
    const made = authenticator.create(await ana.options(b, '/api/me/passkeys/options'));
    const keep = { response: made, device: 'A laptop' };
    const kept = await Promise.all([a, b].map((at) => ana.post(at, '/api/me/passkeys', keep)));
    expect(kept.map(({ status }) => status).sort()).toEqual([201, 422]);
  });
});
