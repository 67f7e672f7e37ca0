import type { BoardContent, EntryPlace } from '@throughline/board';
import { PRESENCE_PALETTE } from '@throughline/protocol';

/** How long what has just come keeps its frame. */
const SHOWN_MS = 1_400;

/**
 * Frames the notes that have just come in a colour that is one author's: the same for all of theirs in every
 * version. A note that names nobody has the frame of nobody.
 */
export function markNew(places: readonly EntryPlace[], content: BoardContent): void {
  requestAnimationFrame(() => {
    for (const { root, name } of places) {
      if (root !== 'notes' && root !== 'items') continue;
      const entry = content.roots[root]?.[name];
      const author =
        typeof entry === 'object' && entry !== null && 'map' in entry ? entry.map.author : '';
      const colour =
        typeof author === 'string' && author !== '' ? colourOf(author) : 'currentColor';
      const shown = document.querySelectorAll<HTMLElement>(
        `[data-still] [data-note="${CSS.escape(name)}"], [data-still] [data-line="${CSS.escape(name)}"]`,
      );
      for (const element of shown) {
        element.style.outline = `3px solid ${colour}`;
        setTimeout(() => element.style.removeProperty('outline'), SHOWN_MS);
      }
    }
  });
}

/** A colour of the palette for an author key; it says nothing of who that is. */
function colourOf(author: string): string {
  let sum = 0;
  for (const letter of author) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return PRESENCE_PALETTE[sum % PRESENCE_PALETTE.length] ?? 'currentColor';
}
