import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { Language, LocalizedText, Role } from '../vocabulary.ts';
import { PersonName } from './names.ts';
import { TeamSummary } from './team-summary.ts';

/** A code or a QR token as it came from a person or a link; both open the same door. */
export const DoorKey = z.string().check(z.minLength(1), z.maxLength(64));

/** `GET /api/doors/:key` while the door is open and not locked. */
export const DoorInfo = z.object({
  convening: z.object({ id: Id, networkId: Id, name: LocalizedText }),
  teams: z.array(TeamSummary),
  /** Whether one waits in a lobby until somebody lets one in. */
  lobby: z.boolean(),
});
export type DoorInfo = z.infer<typeof DoorInfo>;

/** `POST /api/join`. */
export const JoinRequest = z.object({
  key: DoorKey,
  name: PersonName,
  /** Null: my team is not on the list, or I sit at none. */
  teamId: z.nullable(Id),
  role: Role,
  language: Language,
});
export type JoinRequest = z.infer<typeof JoinRequest>;
