import type { ListId, NoteKind } from '@throughline/board';

/** What a note of each list most often rests on; what nobody can hear or see starts as a guess. */
const FIRST_KINDS: Readonly<Record<ListId, NoteKind>> = {
  who: 'observed',
  'trying-to-do': 'heard',
  sees: 'observed',
  says: 'heard',
  does: 'observed',
  hears: 'heard',
  strains: 'guess',
  hopes: 'guess',
};

/** The kind that a new note starts with: the one chosen last in this list, else the list's own. */
export function kindForList(list: ListId, chosen: ReadonlyMap<ListId, NoteKind>): NoteKind {
  return chosen.get(list) ?? FIRST_KINDS[list];
}
