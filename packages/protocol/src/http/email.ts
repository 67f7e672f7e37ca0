import * as z from 'zod/mini';
import { LATER_LIMITS } from '../later-limits.ts';

export const Email = z.email().check(z.maxLength(LATER_LIMITS.email));
