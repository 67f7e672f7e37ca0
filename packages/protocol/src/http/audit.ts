import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { pageOf } from './pages.ts';

/** One privileged act. It holds no name and no content. */
export const AuditEntry = z.object({
  /** From 1, without a hole, for each network. */
  seq: z.number(),
  at: z.number(),
  /** The author key of the one who did it, or `server`. */
  actorKey: z.string(),
  /** The action as `may` was asked it, or the command. */
  action: z.string(),
  /** What it was done to: an id, never a text. */
  thingId: z.nullable(Id),
  /** SHA-256 over this entry and the hash before it, in hexadecimal. */
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** `GET /api/networks/:id/audit`, the newest first. */
export const AuditPage = z.object({
  ...pageOf(AuditEntry).shape,
  /** Whether every hash of the chain is right. */
  intact: z.boolean(),
});
export type AuditPage = z.infer<typeof AuditPage>;
