import * as z from 'zod/mini';
import { LIMITS } from '../vocabulary.ts';

export const Email = z.email().check(z.maxLength(LIMITS.email));
