import * as z from 'zod/mini';
import { ProofChallenge } from '../proof-challenge.ts';

/** What is wrong with one field of a form. */
export const FieldProblem = z.enum([
  'required',
  'too-long',
  'unknown',
  'invalid',
  /** A table that looks like students' records. */
  'student-records',
  /** A file that is no bundle, holds unsafe names, is damaged, is of a later release, or says what no bundle says. */
  'not-a-bundle',
  'unsafe-file',
  'damaged',
  'newer',
  'not-as-it-should-be',
]);
export type FieldProblem = z.infer<typeof FieldProblem>;

/** Every refusal over HTTP, as `application/problem+json` (RFC 9457); screens translate `code`. */
export const Problem = z.object({
  status: z.number(),
  title: z.string(),
  code: z.enum([
    'signed-out',
    'not-allowed',
    'not-found',
    'door-not-open',
    'invalid-form',
    'invalid-link',
    /** Somebody else changed the thing since the sender read it: read it again (412). */
    'changed-meanwhile',
    /** The change did not say which version it is a change to (428). */
    'needs-version',
    /** The network has as many teams as it may have (409). */
    'too-many-teams',
    /** The convening's stage does not let this happen, or the vote is over (409). */
    'wrong-stage',
    'too-many-tries',
    /** Too many wrong codes come in: try again with a proof of work for `challenge` (429). */
    'needs-proof',
    'not-saved',
    'too-large',
    'cross-site',
    'unexpected',
  ]),
  fields: z.optional(z.record(z.string(), FieldProblem)),
  challenge: z.optional(ProofChallenge),
});
export type Problem = z.infer<typeof Problem>;
