import * as z from 'zod/mini';
import { BoardOwner } from './http/board-info.ts';
import { Id } from './ids.ts';

/** How many people write alone for the board of whoever is told, or have; nothing of who. */
export const Writing = z.object({ stepId: Id, boardId: Id, people: z.number() });
export type Writing = z.infer<typeof Writing>;

/** How the writing alone stands, by board id; `now`: people who wrote a moment ago. */
export const WritingByBoard = z.object({
  stepId: Id,
  boards: z.record(
    Id,
    z.object({ owner: BoardOwner, people: z.number(), notes: z.number(), now: z.number() }),
  ),
});
export type WritingByBoard = z.infer<typeof WritingByBoard>;
