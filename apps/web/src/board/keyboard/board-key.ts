import type { ListId } from '@throughline/board';

/** Where on the board the keyboard is when a key is pressed. */
export interface KeyPlace {
  /** In a text box or another field: its keys are its own. */
  readonly typing: boolean;
  readonly onMap: boolean;
  readonly noteId: string | undefined;
  readonly list: ListId | undefined;
}

/** What a key asks for. */
export type BoardKey =
  | { readonly kind: 'undo' | 'redo' | 'help' | 'add' | 'move' | 'kind' | 'remove' }
  | { readonly kind: 'area'; readonly number: number }
  | { readonly kind: 'step' | 'reorder'; readonly by: -1 | 1 };

type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** What this key asks for at this place; undefined for a key that is not the board's. */
export function boardKey(press: Press, place: KeyPlace): BoardKey | undefined {
  if (place.typing) return undefined;
  const command = press.ctrlKey || press.metaKey;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (command) return press.altKey ? undefined : commandKey(key, press.shiftKey);
  if (!place.onMap) return undefined;
  if (press.altKey) {
    if (place.noteId === undefined || (key !== 'ArrowUp' && key !== 'ArrowDown')) return undefined;
    return { kind: 'reorder', by: key === 'ArrowUp' ? -1 : 1 };
  }
  if (key === '?') return { kind: 'help' };
  if (/^[1-8]$/.test(key)) return { kind: 'area', number: Number(key) };
  if (key === 'n') return place.list === undefined ? undefined : { kind: 'add' };
  return place.noteId === undefined ? undefined : noteKey(key);
}

function commandKey(key: string, shift: boolean): BoardKey | undefined {
  if (key === 'z') return { kind: shift ? 'redo' : 'undo' };
  return key === 'y' && !shift ? { kind: 'redo' } : undefined;
}

function noteKey(key: string): BoardKey | undefined {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowLeft':
      return { kind: 'step', by: -1 };
    case 'ArrowDown':
    case 'ArrowRight':
      return { kind: 'step', by: 1 };
    case 'm':
      return { kind: 'move' };
    case 'k':
      return { kind: 'kind' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' };
    default:
      return undefined;
  }
}
