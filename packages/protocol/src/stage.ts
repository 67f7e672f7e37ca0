import * as z from 'zod/mini';

/**
 * Where a convening stands. `planned`: before its day, boards can be prepared. `open`: it runs.
 * `closed`: the day is over, teams go on with their boards. `sealed`: nobody writes any more.
 */
export const STAGES = ['planned', 'open', 'closed', 'sealed'] as const;
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;
