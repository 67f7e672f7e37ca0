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
