import type { join as english } from '../en/join.ts';
import type { SameKeys } from '../same-keys.ts';

export const join: SameKeys<typeof english> = {};
