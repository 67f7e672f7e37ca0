/** Where on the board the keyboard is when a key is pressed. */
export interface KeyPlace {
  /** In a text box or another field: its keys are its own. */
  readonly typing: boolean;
  readonly onMap: boolean;
  readonly noteId: string | undefined;
  readonly list: string | undefined;
}

/** What a key asks of the note that has the keyboard. */
export type NoteKey = { readonly noteId: string } & (
  | { readonly kind: 'move' | 'kind' | 'remove' | 'talk' }
  | { readonly kind: 'step' | 'reorder'; readonly by: -1 | 1 }
);

/** What a key asks of the map as a whole, wherever the keyboard is. */
export type MapKey =
  | { readonly kind: 'undo' | 'redo' | 'help' | 'find' }
  | { readonly kind: 'add'; readonly list: string }
  | { readonly kind: 'area'; readonly number: number };

export type BoardKey = NoteKey | MapKey;

type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** What this key asks for at this place; undefined for a key that is not the board's. */
export function boardKey(press: Press, place: KeyPlace): BoardKey | undefined {
  if (place.typing) return undefined;
  const command = press.ctrlKey || press.metaKey;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (command) return press.altKey ? undefined : commandKey(key, press.shiftKey);
  if (!place.onMap) return undefined;
  const { noteId, list } = place;
  const onMap = press.altKey ? undefined : mapKey(key, list);
  if (onMap !== undefined || noteId === undefined) return onMap;
  return press.altKey ? altKey(key, noteId) : noteKey(key, noteId);
}

function commandKey(key: string, shift: boolean): MapKey | undefined {
  if (key === 'k' && !shift) return { kind: 'find' };
  if (key === 'z') return { kind: shift ? 'redo' : 'undo' };
  return key === 'y' && !shift ? { kind: 'redo' } : undefined;
}

function mapKey(key: string, list: string | undefined): MapKey | undefined {
  if (key === '?') return { kind: 'help' };
  if (key === '/') return { kind: 'find' };
  if (/^[1-9]$/.test(key)) return { kind: 'area', number: Number(key) };
  return key === 'n' && list !== undefined ? { kind: 'add', list } : undefined;
}

function altKey(key: string, noteId: string): NoteKey | undefined {
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  return { kind: 'reorder', noteId, by: key === 'ArrowUp' ? -1 : 1 };
}

function noteKey(key: string, noteId: string): NoteKey | undefined {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowLeft':
      return { kind: 'step', noteId, by: -1 };
    case 'ArrowDown':
    case 'ArrowRight':
      return { kind: 'step', noteId, by: 1 };
    case 'c':
      return { kind: 'talk', noteId };
    case 'm':
      return { kind: 'move', noteId };
    case 'k':
      return { kind: 'kind', noteId };
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove', noteId };
    default:
      return undefined;
  }
}
