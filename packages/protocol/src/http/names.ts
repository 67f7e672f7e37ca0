import * as z from 'zod/mini';
import { LIMITS } from '../vocabulary.ts';

/** A text that somebody typed: without the blanks around it, not empty, not over its limit. */
export const typed = (limit: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(limit));

/** The same where nothing is an answer too. */
export const typedOrNothing = (limit: number) => z.string().check(z.trim(), z.maxLength(limit));

/** A name in each language; a form that asks for one sends it twice. */
export const localized = (limit: number) => z.object({ en: typed(limit), es: typed(limit) });

export const PersonName = typed(LIMITS.personName);
