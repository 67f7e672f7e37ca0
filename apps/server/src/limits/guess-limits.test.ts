import { type ProofChallenge, provenNonce, searchProof } from '@throughline/protocol';
import { expect, it } from 'vitest';
import { type Attempt, GuessLimits } from './guess-limits.ts';
import { ProofsOfWork } from './proofs-of-work.ts';

const BUDGETS = { perAddress: 3, perServer: 5, delayMs: 1, leastBits: 4, mostBits: 6 };
const isChallenge = (answer: Attempt | ProofChallenge): answer is ProofChallenge =>
  'nonce' in answer;

async function wrong(limits: GuessLimits, address: string, times: number): Promise<void> {
  for (let guess = 0; guess < times; guess++) {
    const attempt = await limits.turn(address, `wrong-${guess}`, undefined);
    if (!isChallenge(attempt)) await attempt.end(false);
  }
}
const prove = (challenge: ProofChallenge, tried: string) =>
  searchProof(challenge, tried, 0, 1_000_000) ?? '';

it('ND-3 right tries cost nothing, however many', async () => {
  const limits = new GuessLimits({ budgets: BUDGETS });
  for (let guest = 0; guest < 100; guest++) {
    const attempt = await limits.turn('a hotel', 'right', undefined);
    expect(isChallenge(attempt)).toBe(false);
    if (!isChallenge(attempt)) await attempt.end(true);
  }
});

it('ND-4 above the server’s budget everybody is asked for work, is let in with it, and an alert is raised once', async () => {
  let alerts = 0;
  const limits = new GuessLimits({ budgets: BUDGETS, alert: () => alerts++ });
  await wrong(limits, 'attacker', 20);
  expect(alerts).toBe(1);
  const asked = await limits.turn('a hotel', 'right', undefined);
  if (!isChallenge(asked)) throw new Error('it should ask for a proof');
  const proof = prove(asked, 'right');
  // A few bits hold for another code too, once in a while; not for this one.
  const another = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].find(
    (code) => provenNonce(proof, code, asked.bits) === undefined,
  );
  expect(isChallenge(await limits.turn('a hotel', another ?? '', proof))).toBe(true);
  expect(isChallenge(await limits.turn('a hotel', 'right', proof))).toBe(false);
  expect(isChallenge(await limits.turn('a hotel', 'right', proof))).toBe(true);
});

it('ND-4 no more than the budget is looked up without work, also when all come at once', async () => {
  const limits = new GuessLimits({ budgets: BUDGETS });
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, index) => limits.turn(`address-${index}`, 'x', undefined)),
  );
  expect(answers.filter((answer) => !isChallenge(answer))).toHaveLength(BUDGETS.perServer);
});

it('ND-4 a challenge is ours, holds for two minutes, and its bits cannot be talked down', async () => {
  let now = 1_000;
  const proofs = new ProofsOfWork(() => now);
  const { nonce, bits } = await proofs.challenge(8);
  const forged = nonce.replace('.8.', '.1.');
  expect(await proofs.take(prove({ nonce: forged, bits: 1 }, 'x'), 'x')).toBe(false);
  const elsewhere = await new ProofsOfWork(() => now).challenge(8);
  expect(await proofs.take(prove(elsewhere, 'x'), 'x')).toBe(false);
  for (const broken of ['', ':', '..:1', 'a.b.c.d:1'])
    expect(await proofs.take(broken, 'x')).toBe(false);
  now += 120_001;
  expect(await proofs.take(prove({ nonce, bits }, 'x'), 'x')).toBe(false);
  const fresh = await proofs.challenge(8);
  expect(await proofs.take(prove(fresh, 'x'), 'x')).toBe(true);
});
