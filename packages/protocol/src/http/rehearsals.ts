import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { Role } from '../vocabulary.ts';

/** How fast simulated people write. */
export const REHEARSAL_PACES = ['calm', 'brisk', 'busy'] as const;
export const RehearsalPace = z.enum(REHEARSAL_PACES);
export type RehearsalPace = z.infer<typeof RehearsalPace>;

/** Most simulated people of one rehearsal. */
export const MOST_REHEARSING = 60;
const People = z.number().check(z.int(), z.minimum(1), z.maximum(MOST_REHEARSING));

/** `POST /api/convenings/:id/rehearsal`: makes a rehearsal of a convening, or finds the one that there is. */
export const RehearsalForm = z.object({ people: People, pace: RehearsalPace });
export type RehearsalForm = z.infer<typeof RehearsalForm>;

/** `PATCH /api/convenings/:id/rehearsal`, of a rehearsal; what is left out stays. */
export const RehearsalChange = z.partial(
  z.object({ ...RehearsalForm.shape, running: z.boolean() }),
);
export type RehearsalChange = z.infer<typeof RehearsalChange>;

/** What a rehearsal is, for those who hold it. */
export const RehearsalInfo = z.object({
  /** The convening that is rehearsed. */
  of: Id,
  /** Whether its simulated people are there now. */
  running: z.boolean(),
  people: z.number(),
  pace: RehearsalPace,
  /** The simulated people who are there, so that groups can be made of them. */
  cast: z.array(z.object({ key: Id, name: z.string(), role: Role, teamId: Id })),
});
export type RehearsalInfo = z.infer<typeof RehearsalInfo>;
