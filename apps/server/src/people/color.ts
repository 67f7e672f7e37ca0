import type { Person } from '@throughline/network';
import { PRESENCE_PALETTE } from '@throughline/protocol';

/** A person's colour, as `#rrggbb`. */
export const colorOf = (person: Pick<Person, 'color'>): string =>
  PRESENCE_PALETTE[person.color % PRESENCE_PALETTE.length] ?? '#3f5f70';
