import type { ClaimedPresence } from './claimed-presence.ts';
import type { PresentPerson } from './present-person.ts';

/** An awareness state as everyone receives it. */
export type Presence = ClaimedPresence & { user: PresentPerson };

/** The presence palette, all at 4.5:1 or more against white paper and used with white text. */
export const PRESENCE_PALETTE: readonly string[] = [
  '#9a3b26',
  '#1f6f5c',
  '#2d5d9f',
  '#8a4b08',
  '#7a3b8f',
  '#4a6b12',
  '#a02c5a',
  '#0f6a7d',
  '#5b4bb3',
  '#7b5a1e',
  '#3f5f70',
  '#8c2f39',
];
