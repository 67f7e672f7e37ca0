import type { Decidable } from '@throughline/convening';
import { MOST_PEOPLE } from '@throughline/network';
import { newPerson } from '@throughline/network/contracts';
import { JOIN_CODE_ALPHABET, PROOF_HEADER, Problem, searchProof } from '@throughline/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Running } from './running.ts';

let running: Running;
let conveningId: string;
let code: string;
let token: string;
beforeAll(async () => {
  // A proxy before it is believed, so that addresses can be told apart; forged ones stand further left.
  running = await Running.start({ trustedProxies: 1 });
  const { convening } = await running.sample();
  conveningId = convening.id;
  code = convening.joinCode;
  token = convening.joinToken;
});
afterAll(() => running.stop());

let commands = 0;
const command = (order: Decidable) =>
  running.server.desk.carryOut(conveningId, `door-command-${commands++}`, order);
const look = (key: string, { address = '10.0.0.1', forged = '', proof = '' } = {}) =>
  running.request(`/api/doors/${key}`, {
    headers: {
      'X-Forwarded-For': forged ? `${forged}, ${address}` : address,
      ...(proof ? { [PROOF_HEADER]: proof } : {}),
    },
  });
/** What a client can see of an answer, but the moment. */
const seen = async (response: Response) => {
  const headers = [...response.headers].filter(([name]) => name !== 'date');
  return JSON.stringify([response.status, headers, await response.text()]);
};
const wrongCode = (number: number) => {
  let rest = number;
  const letters = Array.from({ length: 7 }, () => {
    const letter = JOIN_CODE_ALPHABET[rest % 28];
    rest = Math.floor(rest / 28);
    return letter;
  });
  return letters.join('');
};

it('ND-1 unknown, closed and locked codes and tokens get one answer, byte for byte', async () => {
  const unknown = await seen(await look('ZZZZZZZ', { address: '10.1.0.1' }));
  expect(unknown).toContain('door-not-open');
  const answers = async () => [
    await seen(await look(code, { address: '10.1.0.1' })),
    await seen(await look(token, { address: '10.1.0.1' })),
  ];
  expect((await answers()).some((answer) => answer === unknown)).toBe(false);
  await command({ type: 'close-door' });
  expect(new Set(await answers())).toEqual(new Set([unknown]));
  await command({ type: 'open-door', minutes: null });
  await command({ type: 'set-door-lock', on: true });
  expect(new Set(await answers())).toEqual(new Set([unknown]));
  await command({ type: 'set-door-lock', on: false });
});

it('ND-3 A-16 lets 120 people behind one address in, thirty of them after a typo', async () => {
  const { teams } = await running.sample();
  const begun = performance.now();
  const statuses = await Promise.all(
    Array.from({ length: 120 }, async (_, guest) => {
      const headers = { 'X-Forwarded-For': '10.2.0.1' };
      if (guest % 4 === 0) await look(wrongCode(guest), { address: '10.2.0.1' });
      const door = await look(code, { address: '10.2.0.1' });
      const body = { key: code, name: `Guest ${guest}`, teamId: teams[guest % 3]?.id };
      const form = { ...body, role: 'parent', language: 'en' };
      const joined = await running.post('/api/join', form, { headers });
      return `${door.status} ${joined.status}`;
    }),
  );
  expect(statuses.filter((status) => status !== '200 201')).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(60_000);
});

it('ND-4 A-15 counts by the address that the proxy tells, whatever is forged before it; a right code passes with a proof, a token without', async () => {
  const forgedFrom = (index: number) => `203.0.113.${index % 250}`;
  const outcomes = new Map<string, number>();
  for (let round = 0; round < 10; round++) {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        look(wrongCode(1_000 + round * 50 + index), {
          // 25 real addresses with 20 guesses each, so that none is above its own budget.
          address: `10.3.0.${index % 25}`,
          forged: forgedFrom(index),
        }),
      ),
    );
    for (const answer of answers) {
      const { code: outcome } = Problem.parse(await answer.json());
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
  }
  const lookedUp = outcomes.get('door-not-open') ?? 0;
  expect(lookedUp).toBeLessThanOrEqual(300);
  expect(lookedUp + (outcomes.get('needs-proof') ?? 0)).toBe(500);

  const asked = await look(code, { address: '10.4.0.1' });
  const { code: needs, challenge } = Problem.parse(await asked.json());
  expect([asked.status, needs]).toEqual([429, 'needs-proof']);
  // The right code and a wrong one are asked alike.
  const other = Problem.parse(await (await look('ZZZZZZZ', { address: '10.4.0.1' })).json());
  expect({ ...other, challenge: null }).toEqual({
    status: 429,
    title: other.title,
    code: 'needs-proof',
    challenge: null,
  });
  if (!challenge) throw new Error('there should be a challenge');
  const proof = searchProof(challenge, code, 0, 10_000_000) ?? '';
  expect((await look(code, { address: '10.4.0.1', proof })).status).toBe(200);
  // Once only, and for this code only.
  expect((await look(code, { address: '10.4.0.1', proof })).status).toBe(429);
  expect((await look(token, { address: '10.4.0.1' })).status).toBe(200);
});

it('ND-1 a full network’s door is answered like one that is not there, and who is in may come back', async () => {
  const ana = await running.guest(
    await running.post('/api/join', {
      key: token,
      name: 'Ana',
      teamId: null,
      role: 'parent',
      language: 'es',
    }),
  );
  const { directory } = running.server.storage;
  const { networkId } = (await running.sample()).convening;
  const counts = await directory.countPeople(networkId);
  const missing = MOST_PEOPLE - counts.reduce((sum, { people }) => sum + people, 0);
  const one = { networkId, teamId: null };
  await directory.addPeople(
    Array.from({ length: missing }, (_, index) =>
      newPerson({ ...one, id: `crowd-${index}`, key: `crowd-key-${index}` }),
    ),
  );
  const unknown = await seen(await look('Z'.repeat(22)));
  expect(await seen(await look(token))).toBe(unknown);
  const entered = await running.post(`/api/doors/${token}/enter`, {}, { cookie: ana.cookie });
  expect(entered.status).toBe(200);
});
