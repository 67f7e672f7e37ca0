import { flushSync } from 'react-dom';
import type { BoardTools } from './board-tools.ts';
import { outlineOf, pathTo } from './content-now.ts';
import { lineId } from './writing.ts';

/**
 * Goes to a note, a text or an item, in whatever view: it is brought into sight and gets the keyboard.
 * @returns false when the board shows no such line
 */
export function goToLine(tools: BoardTools, id: string): boolean {
  const { screen, content } = tools;
  const path = pathTo(outlineOf(tools, content.snapshot()), (node) => node.id === id);
  const [area] = path;
  if (area === undefined) return false;
  flushSync(() =>
    screen.setState(({ folded }) => ({
      openStep: area.id,
      overview: false,
      writing: null,
      menu: null,
      folded: withoutAll(folded, path.slice(0, -1)),
    })),
  );
  const line = document.getElementById(lineId(id));
  line?.scrollIntoView({ block: 'center' });
  line?.focus({ preventScroll: true });
  return line !== null;
}

function withoutAll(
  folded: ReadonlySet<string>,
  shown: readonly { readonly id: string }[],
): ReadonlySet<string> {
  if (!shown.some(({ id }) => folded.has(id))) return folded;
  const ids = new Set(shown.map(({ id }) => id));
  return new Set([...folded].filter((id) => !ids.has(id)));
}
