import { PROOF_HEADER, Problem, searchProof } from '@throughline/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../running.ts';
import { SeveralServers } from './several-servers.ts';

const BUDGET = 300;

let several: SeveralServers;
let code: string;
beforeAll(async () => {
  several = await SeveralServers.start(2, { trustedProxies: 1 });
  code = (await several.a.sample()).convening.joinCode;
  // What guards against guessing may not need that the servers hear each other.
  several.loseEverything();
}, 60_000);
afterAll(() => several?.stop());

/** Each from an address of its own, so that none has to wait. */
let addresses = 0;
const look = (running: Running, key: string, proof = '') => {
  const number = addresses++;
  const address = `10.0.${Math.floor(number / 250)}.${number % 250}`;
  return running.request(`/api/doors/${key}`, {
    headers: { 'X-Forwarded-For': address, ...(proof ? { [PROOF_HEADER]: proof } : {}) },
  });
};
const proofFor = async (response: Response, tried: string) => {
  const { challenge } = Problem.parse(await response.json());
  if (!challenge) throw new Error('it should ask for a proof');
  return searchProof(challenge, tried, 0, 1_000_000) ?? '';
};

describe('CL-7 ND-4 the budget for wrong codes', () => {
  it('is one for all servers: half of it spent at each, both ask for work', async () => {
    const { a, b } = several;
    for (let wrong = 0; wrong < BUDGET; wrong++) {
      expect((await look(wrong % 2 === 0 ? a : b, 'ZZZZZZZ')).status).toBe(404);
    }
    for (const running of [a, b]) expect((await look(running, code)).status).toBe(429);
  });

  it('takes a proof of work at B for what A asked, once on both', async () => {
    const { a, b } = several;
    const proof = await proofFor(await look(a, code), code);
    expect((await look(b, code, proof)).status).toBe(200);
    for (const running of [a, b]) expect((await look(running, code, proof)).status).toBe(429);
  });

  it('is kept in the store without an address that anybody could read or find out there', async () => {
    const rows = await several.query('SELECT name FROM short_lived');
    const names = rows.map(({ name }) => String(name));
    expect(names.some((name) => name.startsWith('wrong codes of an address:'))).toBe(true);
    expect(names.join()).not.toContain('10.0.');
  });
});
