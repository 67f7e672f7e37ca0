import type { NoteKind } from '@throughline/board';
import type { BoardTools } from '../board-tools.ts';

/** The kind that a new note of this list starts with: the one chosen last in it, else the list's own. */
export function kindFor({ screen, kind }: BoardTools, list: string): NoteKind {
  return screen.getState().kinds.get(list) ?? kind.firstKind(list);
}
