import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { BoardKind } from './boards.ts';
import type { Resource } from './resource.ts';

/** `GET` and `POST /api/convenings/:id/writing/:step`: where whoever asks writes alone in a step. */
export const WritingPlace = z.object({
  /** Null until they begin, and once everything of theirs was put on the board. */
  document: z.nullable(z.object({ id: Id, epoch: z.number(), schemaVersion: z.number() })),
  /** The board that their notes come to; null where there is none for them. */
  board: z.nullable(z.object({ id: Id, kind: BoardKind })),
  /** The fewest people of a role at one table for the role to stand on a note. */
  least: z.number(),
});
export type WritingPlace = z.infer<typeof WritingPlace>;

/** A part of RESOURCES. */
export const WRITING_RESOURCES = {
  'writing.see': { method: 'GET', path: '/convenings/:id/writing/:step', response: WritingPlace },
  'writing.begin': {
    method: 'POST',
    path: '/convenings/:id/writing/:step',
    response: WritingPlace,
    status: 201,
  },
} as const satisfies Record<string, Resource>;
