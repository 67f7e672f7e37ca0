import { type ProofChallenge, searchProof } from '@throughline/protocol';

/** Numbers tried before the page may breathe: some milliseconds on a slow phone. */
const NUMBERS_AT_ONCE = 500;

/**
 * Works out the proof that the server asks for.
 * @returns undefined when nobody waits for it any more
 */
export async function workOut(
  challenge: ProofChallenge,
  tried: string,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  for (let from = 0; !signal?.aborted; from += NUMBERS_AT_ONCE) {
    const proof = searchProof(challenge, tried, from, NUMBERS_AT_ONCE);
    if (proof !== undefined) return proof;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return undefined;
}
