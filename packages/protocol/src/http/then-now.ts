import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { Language, LocalizedText } from '../vocabulary.ts';
import { BoardKind } from './boards.ts';
import { PromiseState } from './carry-forward.ts';
import { ConveningSummary } from './convenings.ts';
import { TeamSummary } from './team-summary.ts';

/** A stretch of a text that stayed, came or went. */
const WordChange = z.object({ what: z.enum(['same', 'added', 'removed']), text: z.string() });

/** A text at the end of the earlier convening and now; empty for none. `words` tells one from the other. */
export const TextThenNow = z.object({
  before: z.string(),
  now: z.string(),
  words: z.array(WordChange),
});
export type TextThenNow = z.infer<typeof TextThenNow>;

/** A sentence that is put together in each language. */
const sentence = z.object({ en: TextThenNow, es: TextThenNow });

/** Where something stands now, for a link to it. */
const place = { boardId: Id, id: z.string() };

/** One need that a team named, with the board on which it stands. */
export const NeedThenNow = z.object({ boardId: Id, title: z.nullable(z.string()), sentence });
export type NeedThenNow = z.infer<typeof NeedThenNow>;

/** A goal: its sentence, and what was answered beside it where that is not the same any more. */
export const GoalThenNow = z.object({
  boardId: Id,
  sentence,
  answers: z.array(z.object({ field: z.string(), text: TextThenNow })),
});
export type GoalThenNow = z.infer<typeof GoalThenNow>;

/** How a promise fared. */
export const PromiseThenNow = z.object({
  ...place,
  text: TextThenNow,
  language: Language,
  who: z.string(),
  by: z.nullable(z.string()),
  /** Null: it was given since. */
  before: z.nullable(PromiseState),
  /** Null: it stands nowhere any more. */
  state: z.nullable(PromiseState),
});
export type PromiseThenNow = z.infer<typeof PromiseThenNow>;

/** What was seen, heard, counted or added since. */
export const EVIDENCE_SORTS = ['figures', 'reading', 'named', 'noticed', 'heard'] as const;
export const NewEvidence = z.object({
  ...place,
  sort: z.enum(EVIDENCE_SORTS),
  text: z.string(),
  language: Language,
});
export type NewEvidence = z.infer<typeof NewEvidence>;

/** Something that is still asked. */
export const OpenQuestion = z.object({
  ...place,
  kind: BoardKind,
  text: z.string(),
  language: Language,
});
export type OpenQuestion = z.infer<typeof OpenQuestion>;

export const PATTERN_CHANGES = ['grew', 'faded', 'insight', 'new', 'gone', 'same'] as const;
const patternSide = z.object({ teams: z.number(), cards: z.number(), insight: z.boolean() });

/** A pattern of the network at the end of the earlier convening and now. */
export const PatternThenNow = z.object({
  ...place,
  title: z.string(),
  language: Language,
  before: z.nullable(patternSide),
  now: z.nullable(patternSide),
  change: z.enum(PATTERN_CHANGES),
});
export type PatternThenNow = z.infer<typeof PatternThenNow>;

/** Two boards that can be compared: what was sealed, and where its team went on. */
export const BoardThenNow = z.object({
  kind: BoardKind,
  title: z.nullable(z.string()),
  thenId: Id,
  nowId: Id,
  /** The sealed version, and its hash; null for a board that was never sealed. */
  version: z.nullable(z.number()),
  hash: z.nullable(z.string()),
});
export type BoardThenNow = z.infer<typeof BoardThenNow>;

/** One team then and now. */
export const TeamThenNow = z.object({
  team: TeamSummary,
  needs: z.array(NeedThenNow),
  goals: z.array(GoalThenNow),
  promises: z.array(PromiseThenNow),
  /** What it told the room that it will do, in its report-out. */
  told: z.array(z.object({ boardId: Id, text: z.string() })),
  evidence: z.array(NewEvidence),
  question: z.nullable(OpenQuestion),
  boards: z.array(BoardThenNow),
});
export type TeamThenNow = z.infer<typeof TeamThenNow>;

/** The network then and now: sums over all its teams, and what is its own. */
export const NetworkThenNow = z.object({
  teams: z.number(),
  /** Teams whose need, or goal, is not in the words of then any more. */
  needsChanged: z.number(),
  goalsChanged: z.number(),
  promises: z.object({
    kept: z.number(),
    changed: z.number(),
    dropped: z.number(),
    open: z.number(),
  }),
  evidence: z.number(),
  patterns: z.array(PatternThenNow),
  question: z.nullable(OpenQuestion),
});
export type NetworkThenNow = z.infer<typeof NetworkThenNow>;

/** `GET /api/convenings/:id/then-now`. */
export const ThenNow = z.object({
  convening: z.object({ id: Id, name: LocalizedText }),
  /** The convening before this one; null where there is none. */
  from: z.nullable(ConveningSummary),
  /** When it was sealed, in milliseconds since 1970; null: it has not ended, or nothing stood on its boards. */
  sealedAt: z.nullable(z.number()),
  network: z.nullable(NetworkThenNow),
  /** The teams whose boards this person may look at. */
  teams: z.array(TeamThenNow),
});
export type ThenNow = z.infer<typeof ThenNow>;
