import type { texts as english } from '../en/join.ts';
import type { SameKeys } from '../same-keys.ts';

export const texts: SameKeys<typeof english> = {};
