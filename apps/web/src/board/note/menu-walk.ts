import type { KeyboardEvent } from 'react';

/** Moves the keyboard within a menu; Esc and Tab leave it. */
export function walkMenu(event: KeyboardEvent<HTMLElement>, leave: () => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const target = walkedTo(event.key, at, items.length);
  if (target !== undefined) {
    event.preventDefault();
    event.stopPropagation();
    items[target]?.focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    event.stopPropagation();
    leave();
  }
}

/** The item that a key leads to, round past either end. */
export function walkedTo(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** Puts an open menu beside its line's handle, inside the window. */
export function placeMenu(menu: HTMLElement, id: string): void {
  const handle = document.querySelector(`[data-handle="${CSS.escape(id)}"]`);
  if (handle === null) return;
  const from = handle.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const room = { x: document.documentElement.clientWidth, y: innerHeight };
  const left = Math.max(8, Math.min(from.right - width, room.x - width - 8));
  const below = from.bottom + 4;
  const top =
    below + height + 8 <= room.y
      ? below
      : Math.max(8, Math.min(from.top - 4 - height, room.y - height - 8));
  menu.style.left = `${left}px`;
  menu.style.top = `${top}px`;
}
