/** What a key asks of the line that has the keyboard. */
export type OutlineKey =
  | {
      readonly kind: 'walk';
      readonly to: 'up' | 'down' | 'first' | 'last' | 'page-up' | 'page-down';
    }
  | { readonly kind: 'in' | 'out' | 'open' | 'menu' | 'add' | 'remove' }
  | { readonly kind: 'reorder'; readonly by: -1 | 1 }
  | { readonly kind: 'type'; readonly letter: string };

type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const WALKS = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
  PageUp: 'page-up',
  PageDown: 'page-down',
} as const;

const PLAIN = {
  ArrowRight: 'in',
  ArrowLeft: 'out',
  Enter: 'open',
  F2: 'open',
  ' ': 'menu',
  ContextMenu: 'menu',
  Insert: 'add',
  Delete: 'remove',
  Backspace: 'remove',
} as const;

/** What this key asks for in an outline; undefined for a key that is not its own. */
export function outlineKey(press: Press): OutlineKey | undefined {
  const { key, altKey, shiftKey } = press;
  const command = press.ctrlKey || press.metaKey;
  if (key === 'Enter' && command && !altKey) return { kind: 'add' };
  if (command) return undefined;
  if (altKey) {
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
    return { kind: 'reorder', by: key === 'ArrowUp' ? -1 : 1 };
  }
  if (key === 'F10' && shiftKey) return { kind: 'menu' };
  if (isIn(WALKS, key)) return { kind: 'walk', to: WALKS[key] };
  if (isIn(PLAIN, key)) return { kind: PLAIN[key] };
  // Digits go to an area and ? to the help, as in every view.
  return /^\p{L}$/u.test(key) ? { kind: 'type', letter: key } : undefined;
}

function isIn<Keys extends object>(keys: Keys, key: string): key is Extract<keyof Keys, string> {
  return Object.hasOwn(keys, key);
}

const PAGE = 10;

/** The index that a walk leads to from this one; the ends hold. */
export function walkedLine(
  to: Extract<OutlineKey, { kind: 'walk' }>['to'],
  at: number,
  count: number,
): number {
  const within = (index: number) => Math.max(0, Math.min(count - 1, index));
  switch (to) {
    case 'up':
      return within(at - 1);
    case 'down':
      return within(at + 1);
    case 'page-up':
      return within(at - PAGE);
    case 'page-down':
      return within(at + PAGE);
    case 'first':
      return 0;
    case 'last':
      return count - 1;
  }
}
