import * as z from 'zod/mini';
import { Id } from '../ids.ts';

/** A team as everybody may know it. */
export const TeamSummary = z.object({
  id: Id,
  name: z.string(),
  /** Two letters, upper case: the team's badge. */
  badge: z.string(),
});
export type TeamSummary = z.infer<typeof TeamSummary>;
