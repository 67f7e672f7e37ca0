import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';
import type { ProofChallenge } from './proof-challenge.ts';

/**
 * Looks for a proof among the next numbers.
 * @param tried the code or phrase exactly as it will be sent, without blanks around it: a proof holds
 * for this one only
 * @returns the header's value, or undefined when there is none from `from` to `from + count`
 */
export function searchProof(
  { nonce, bits }: ProofChallenge,
  tried: string,
  from: number,
  count: number,
): string | undefined {
  for (let number = from; number < from + count; number++) {
    if (leadingZeros(nonce, tried, number) >= bits) return `${nonce}:${number}`;
  }
  return undefined;
}

/** The nonce of a proof that does the work which was asked for, or undefined. */
export function provenNonce(proof: string, tried: string, bits: number): string | undefined {
  const [, nonce = '', digits = ''] = /^([A-Za-z0-9_.-]{1,200}):(\d{1,12})$/.exec(proof) ?? [];
  if (nonce === '') return undefined;
  return leadingZeros(nonce, tried, Number(digits)) >= bits ? nonce : undefined;
}

function leadingZeros(nonce: string, tried: string, number: number): number {
  let zeros = 0;
  for (const byte of digest(encodeUtf8(`${nonce}:${number}:${tried}`))) {
    zeros += Math.clz32(byte) - 24;
    if (byte !== 0) break;
  }
  return zeros;
}
