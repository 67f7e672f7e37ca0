import * as z from 'zod/mini';
import { AreaName } from './http/templates.ts';
import { Id } from './ids.ts';

/** Where the texts of those who run the room end, in UTF-16 code units, and how many of everything there can be. */
export const FRONT_LIMITS = { broadcast: 280, parked: 300, parkedAtOnce: 100, locks: 200 } as const;

/** What the wall shows large, beside or in place of the prompt. */
export const Spotlight = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('boards'),
    boardIds: z.array(Id).check(z.minLength(1), z.maxLength(3)),
  }),
  z.object({ is: z.literal('note'), boardId: Id, noteId: Id }),
  /** A vote with what came out; while it is secret, how many have voted. */
  z.object({ is: z.literal('poll'), boardId: Id, pollId: Id }),
  /** What was said at the end of the convening before, beside what is said now: of one team, or null, of all. */
  z.object({ is: z.literal('then-now'), teamId: z.nullable(Id) }),
]);
export type Spotlight = z.infer<typeof Spotlight>;

/** Where everybody is asked to come. Times here are server time, milliseconds since 1970. */
export const Guide = z.object({
  boardId: Id,
  noteId: z.nullable(Id),
  /** Whether people stay with the one who guides wherever that is, or were asked to come once. */
  follow: z.boolean(),
  at: z.number(),
});
export type Guide = z.infer<typeof Guide>;

/** The last message to all groups. */
export const Broadcast = z.object({ text: z.string(), at: z.number() });
export type Broadcast = z.infer<typeof Broadcast>;

/** What was put aside to be talked about later. */
export const ParkedThought = z.object({ id: Id, text: z.string(), at: z.number() });
export type ParkedThought = z.infer<typeof ParkedThought>;

/** Something that nobody writes on just now: a board, or one area of it. */
export const Lock = z.object({ boardId: Id, area: z.nullable(AreaName) });
export type Lock = z.infer<typeof Lock>;

/** The report-out that the room listens to. */
export const ShownReport = z.object({ boardId: Id, endsAt: z.number() });
export type ShownReport = z.infer<typeof ShownReport>;

/** How long a report-out has when nobody says how long, in seconds. */
export const REPORT_SECONDS = 90;
