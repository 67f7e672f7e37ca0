import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { LATER_LIMITS } from '../later-limits.ts';
import { Language, Role } from '../vocabulary.ts';
import { PageQuery, pageOf } from './pages.ts';

/** The name of one list of a board's notes. */
const ListName = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/));

/** A note with words in it as it stands now, in whatever list of whatever kind of board. */
export const BoardNote = z.object({
  id: Id,
  list: ListName,
  kind: z.enum(['heard', 'observed', 'data', 'guess']),
  role: Role,
  language: Language,
  text: z.string(),
});
export type BoardNote = z.infer<typeof BoardNote>;

/** The query of `GET /api/boards/:id/notes`. */
export const BoardNotesQuery = z.object({ ...PageQuery.shape, list: z.optional(ListName) });
export type BoardNotesQuery = z.infer<typeof BoardNotesQuery>;

/** `GET /api/boards/:id/notes`: by their lists, then by their ids. */
export const BoardNotesPage = pageOf(BoardNote);
export type BoardNotesPage = z.infer<typeof BoardNotesPage>;

/** How many notes can be pulled at once. */
export const MOST_PULLED = 200;

/**
 * Pulls notes of a board that one may read onto a pattern board that one may write on. One that was
 * pulled before is taken as it is now. The same command again changes nothing.
 */
export const PullRequest = z.object({
  commandId: Id,
  boardId: Id,
  noteIds: z.array(Id).check(z.minLength(1), z.maxLength(MOST_PULLED)),
});
export type PullRequest = z.infer<typeof PullRequest>;

/** Which notes are signals now, and under which id. Those that are not there, or empty, are left out. */
export const PulledSignals = z.object({
  signals: z.array(z.object({ id: Id, noteId: Id })),
});
export type PulledSignals = z.infer<typeof PulledSignals>;

/** Why a team does not agree with how a signal of its own is used. */
export const DisputeForm = z.object({
  commandId: Id,
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(LATER_LIMITS.disputeReason)),
});
export type DisputeForm = z.infer<typeof DisputeForm>;
