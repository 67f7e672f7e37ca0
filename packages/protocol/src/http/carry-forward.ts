import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { LocalizedText } from '../vocabulary.ts';
import { BoardKind } from './boards.ts';
import { ConveningSummary } from './convenings.ts';
import { TeamSummary } from './team-summary.ts';

/** What of a board begins the next one: all that people wrote, what is not settled, or areas and prompts. */
export const CARRY_CHOICES = ['all', 'unresolved', 'structure'] as const;
export const CarryChoice = z.enum(CARRY_CHOICES);
export type CarryChoice = z.infer<typeof CarryChoice>;

/** How a promise stands: a next step of a goal statement. */
export const PROMISE_STATES = ['open', 'kept', 'changed', 'dropped'] as const;
export const PromiseState = z.enum(PROMISE_STATES);
export type PromiseState = z.infer<typeof PromiseState>;

/** `GET /api/convenings/:id/carry`: of which convening; without one, the one before it. */
export const CarryQuery = z.object({ from: z.optional(Id) });
export type CarryQuery = z.infer<typeof CarryQuery>;

const counts = z.object({ all: z.number(), unresolved: z.number(), structure: z.number() });

/** One board that may begin another, and what of it would come along. */
export const CarrySource = z.object({
  boardId: Id,
  kind: BoardKind,
  title: z.nullable(z.string()),
  /** Null for the network's. */
  team: z.nullable(TeamSummary),
  /** How many notes and items come along with each choice. */
  lines: counts,
  /** Promises on it, by how they stand. */
  promises: z.record(PromiseState, z.number()),
  /** The board that it began already; null: none. */
  carriedTo: z.nullable(Id),
  /** The board of its kind that is still empty and makes room; null: it comes beside what is there. */
  replaces: z.nullable(Id),
});
export type CarrySource = z.infer<typeof CarrySource>;

/** What this person may carry forward into a convening. */
export const CarryPreview = z.object({
  /** Convenings of the network that were before this one, the latest first. */
  earlier: z.array(ConveningSummary),
  /** From which one; null where there is none. */
  from: z.nullable(Id),
  boards: z.array(CarrySource),
});
export type CarryPreview = z.infer<typeof CarryPreview>;

/** `POST /api/convenings/:id/carry`. The same command again changes nothing. */
export const CarryForm = z.object({
  commandId: Id,
  from: Id,
  what: CarryChoice,
  boardIds: z.array(Id).check(z.minLength(1), z.maxLength(200)),
});
export type CarryForm = z.infer<typeof CarryForm>;

/** What became of it: each board that was carried, by this command or before it, with the one that it began. */
export const Carried = z.object({
  boards: z.array(z.object({ sourceId: Id, boardId: Id, before: z.boolean() })),
});
export type Carried = z.infer<typeof Carried>;

/** Where a board was carried from, as the board itself says it. */
export const CarriedFrom = z.object({
  boardId: Id,
  conveningId: z.nullable(Id),
  conveningName: z.nullable(LocalizedText),
  what: CarryChoice,
  at: z.number(),
});
export type CarriedFrom = z.infer<typeof CarriedFrom>;
