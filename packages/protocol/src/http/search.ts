import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { Language, Role } from '../vocabulary.ts';
import { BoardKind } from './boards.ts';
import { TeamSummary } from './team-summary.ts';

/** `GET /api/networks/:id/search`: words that all have to stand in one line, in any case, with or without accents. */
export const SearchQuery = z.object({
  q: z.optional(z.string().check(z.trim(), z.maxLength(100))),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

/** One line of a board in which what was looked for stands. */
export const SearchHit = z.object({
  board: z.object({
    id: Id,
    kind: BoardKind,
    team: z.nullable(TeamSummary),
    title: z.nullable(z.string()),
  }),
  /** Its id in the board's outline: `/board/<board>#note=<line>` opens it there. */
  line: z.string(),
  /** The words around what was found. */
  text: z.string(),
  language: z.nullable(Language),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** Only what stands on boards that the one who asks may read; of others not even how many. */
export const SearchAnswer = z.object({
  hits: z.array(SearchHit),
  /** There are more than are told. */
  more: z.boolean(),
  /** Some boards were not looked through yet: to ask again finds more. */
  unread: z.boolean(),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** Somebody who speaks on a board by name, or may be spoken to there. */
export const BoardPerson = z.object({
  key: Id,
  name: z.string(),
  role: Role,
  color: z.string(),
  team: z.nullable(TeamSummary),
});
export type BoardPerson = z.infer<typeof BoardPerson>;

/**
 * `GET /api/boards/:id/people`: who wrote a comment there, and, for those who may see who sits at its team, the team.
 * Who wrote which note stays untold to everybody else.
 */
export const BoardPeople = z.array(BoardPerson);
export type BoardPeople = z.infer<typeof BoardPeople>;
