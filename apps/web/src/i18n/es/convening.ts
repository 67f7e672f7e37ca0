import type { convening as english } from '../en/convening.ts';
import type { SameKeys } from '../same-keys.ts';

export const convening: SameKeys<typeof english> = {};
