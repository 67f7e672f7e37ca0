import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { Stage } from '../stage.ts';
import { Language, Level, LocalizedText, PersonState, Role } from '../vocabulary.ts';
import { BoardSummary } from './boards.ts';
import { PersonName } from './names.ts';
import { TeamSummary } from './team-summary.ts';

export const Me = z.object({
  /** Never shown to others: they know `key`. */
  id: Id,
  key: Id,
  /** The network that this person belongs to; null for a steward of the server, who belongs to all. */
  networkId: z.nullable(Id),
  name: z.string(),
  level: Level,
  state: PersonState,
  role: Role,
  language: Language,
  color: z.string(),
  team: z.nullable(TeamSummary),
});
export type Me = z.infer<typeof Me>;

/** `GET /api/me`; also what joining and every way of signing in answers. */
export const Session = z.object({
  me: Me,
  /** The networks that this person belongs to: their own, or for a steward of the server all. */
  networks: z.array(z.object({ id: Id, name: LocalizedText, sample: z.boolean() })),
  /** Their convenings, the newest first. */
  convenings: z.array(
    z.object({
      id: Id,
      networkId: Id,
      name: LocalizedText,
      /** A `Day`. */
      date: z.nullable(z.string()),
      stage: Stage,
    }),
  ),
  /**
   * The boards that this person may read, their own team's first, then the newest convening's; empty
   * for a steward of the server, whose boards stand in the homes.
   */
  boards: z.array(BoardSummary),
});
export type Session = z.infer<typeof Session>;

/** `PATCH /api/me`; what is left out stays. `reminders`: whether this person wants them, by e-mail. */
export const MeChange = z.partial(
  z.object({ language: Language, name: PersonName, reminders: z.boolean() }),
);
export type MeChange = z.infer<typeof MeChange>;
