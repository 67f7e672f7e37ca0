import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';
import * as z from 'zod/mini';

/**
 * What the server asks of a browser that types codes or phrases while too many wrong ones come in: a
 * little work for each try. Who is right is let in whatever the others do; who guesses pays for each.
 */
export const ProofChallenge = z.object({
  nonce: z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,200}$/)),
  /** How many bits at the beginning of the SHA-256 have to be 0. */
  bits: z.number().check(z.int(), z.minimum(1), z.maximum(32)),
});
export type ProofChallenge = z.infer<typeof ProofChallenge>;

/** The header in which a proof is sent: `<nonce>:<number>`. */
export const PROOF_HEADER = 'throughline-proof';

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
