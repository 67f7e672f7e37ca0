import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { Role } from './vocabulary.ts';

/** For how many minutes the pace of a board is told: the running one included. */
export const PACE_MINUTES = 10;

const Count = z.number().check(z.int(), z.minimum(0));

/** How one board of a convening does, without a word or a name of what is on it. */
export const BoardPulse = z.object({
  boardId: Id,
  /** Who has it open now, by role. */
  people: z.array(z.object({ role: Role, count: Count })),
  /** Notes, items and signals on it; null until it was counted. */
  count: z.nullable(Count),
  /** The same in each area of its kind, in their order: enough to draw it small. */
  areas: z.array(z.object({ id: z.string(), count: Count })),
  /** Notes and items that were put on it in each of the last minutes, the running one last. */
  pace: z.array(Count).check(z.maxLength(PACE_MINUTES)),
  /** Since when nobody has written on it, as far as this server knows; null while somebody does. Server time. */
  quietSince: z.nullable(z.number()),
});
export type BoardPulse = z.infer<typeof BoardPulse>;

/** Of all that was written in a convening, how much came from one role. */
export const VoiceShare = z.object({
  /** Null: the roles in which too few people write to be told of by themselves, together. */
  role: z.nullable(Role),
  /** Whole percent. */
  percent: z.number().check(z.int(), z.minimum(0), z.maximum(100)),
  /** Whether it is far less than as many people would write; of a role that is told by itself only. */
  quiet: z.optional(z.boolean()),
});
export type VoiceShare = z.infer<typeof VoiceShare>;

/** How a convening does: what changed since the last one, or all of it. */
export const Pulse = z.object({
  /** Each board whole. */
  boards: z.array(BoardPulse),
  /** Boards that are not the convening's any more. */
  gone: z.array(Id),
  /** Shares of roles, largest first; empty while nothing can be told without telling of single people. */
  voice: z.optional(z.array(VoiceShare)),
});
export type Pulse = z.infer<typeof Pulse>;

/** Who has a board open, for those who run the convening; by author key. */
export const BoardVisitors = z.array(z.object({ key: Id, name: z.string(), role: Role }));
export type BoardVisitors = z.infer<typeof BoardVisitors>;
