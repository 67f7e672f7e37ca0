import { WaysToSignIn } from '@throughline/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { Running } from '../running.ts';

let running: Running;
afterEach(() => running.stop());

const FORGED = {
  'X-Forwarded-Proto': 'https',
  'X-Forwarded-Host': 'elsewhere.example',
  Forwarded: 'for=203.0.113.9;proto=https;host=elsewhere.example',
};

/** What the desk of a steward says the address of the server is. */
async function originOfDesk(headers: Record<string, string>): Promise<string> {
  const { cookie } = await running.steward();
  const response = await running.request('/api/convenings', { cookie, headers });
  const [convening] = (await response.json()) as { origin: string }[];
  return convening?.origin ?? '';
}
const passkeysOffered = async (headers: Record<string, string>) =>
  WaysToSignIn.parse(await (await running.request('/api/sign-in', { headers })).json()).passkey;

/** How many of so many wrong codes, each said to come from an address of its own, were answered fast. */
async function wrongCodes(count: number): Promise<number> {
  const begun = performance.now();
  const quick = await Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const headers = {
        'X-Forwarded-For': `203.0.113.${number % 250}, 198.51.100.${number % 250}`,
      };
      await running.request(`/api/doors/WRNG${number}`, { headers });
      return performance.now() - begun < 1_500;
    }),
  );
  return quick.filter(Boolean).length;
}

describe('what a proxy would say, from one that is not trusted', () => {
  it('S-11 A-15 makes no other address, no TLS and no other visitor', async () => {
    running = await Running.start();
    expect(await originOfDesk(FORGED)).toBe(await originOfDesk({}));
    expect(await originOfDesk(FORGED)).not.toContain('elsewhere');
    expect(await passkeysOffered({ ...FORGED, Host: 'boards.example.org' })).toBe(false);
    const joined = await running.join('Ana');
    expect(joined.cookie).toMatch(/^throughline=/);
    const origin = { Origin: 'https://elsewhere.example', ...FORGED };
    expect((await running.post('/api/leave', {}, { headers: origin })).status).toBe(403);
  });

  it('S-11 A-15 does not spread wrong codes over many visitors: they are one', async () => {
    running = await Running.start();
    expect(await wrongCodes(70)).toBeLessThan(70);
  });

  it('S-11 A-15 is believed, of the one hop that is trusted and no further', async () => {
    running = await Running.start({ trustedProxies: 1 });
    expect(await wrongCodes(70)).toBe(70);
    const { app } = running.server;
    expect(app.get('trust proxy')).toBe(1);
  });
});
