import { expect, it } from 'vitest';
import { provenNonce, searchProof } from './index.ts';

const challenge = { nonce: 'a-nonce.of.ours', bits: 10 };

it('a proof that was found holds for its nonce and what was tried, and for nothing else', () => {
  const proof = searchProof(challenge, 'G5MC2NH', 0, 100_000) ?? '';
  expect(provenNonce(proof, 'G5MC2NH', 10)).toBe(challenge.nonce);
  expect(provenNonce(proof, 'G5MC2NH', 30)).toBeUndefined();
  const others = Array.from({ length: 50 }, (_, index) => `G5MC2N${index}`);
  const fits = others.filter((other) => provenNonce(proof, other, 10) !== undefined);
  expect(fits.length).toBeLessThan(3);
  for (const broken of ['', ':', 'nonce:', 'nonce:-1', 'no spaces:1', `${'n'.repeat(201)}:1`]) {
    expect(provenNonce(broken, 'G5MC2NH', 1)).toBeUndefined();
  }
});

it('the search goes on where it stopped', () => {
  const proof = searchProof(challenge, 'x', 0, 100_000) ?? '';
  const number = Number(proof.split(':')[1]);
  expect(searchProof(challenge, 'x', 0, number)).toBeUndefined();
  expect(searchProof(challenge, 'x', number, 1)).toBe(proof);
});
