import { type AnyItem, fragmentText, itemFragment } from '@throughline/board';
import type { BoardTools } from '../board-tools.ts';
import { followByOthers } from '../by-others.ts';
import { keepItemWords } from '../lost-words.ts';
import type { Writing } from '../screen-store.ts';
import { findItem } from './item-actions.ts';

/**
 * Ends the writing in an item that is taken off the board meanwhile; when another person did that, the words stay on
 * this screen until their writer has put them away.
 * @returns what ends it
 */
export function followItem(tools: BoardTools): () => void {
  const { content, screen, connection } = tools;
  const byOthers = followByOthers(connection.doc);
  let known = itemOf(tools, screen.getState().writing);
  const stopContent = content.subscribe(() => {
    const { writing } = screen.getState();
    if (known === undefined || writing?.kind !== 'text') return;
    if (itemIdOf(writing.field) !== known.id || findItem(tools, known.id) !== undefined) return;
    const text = textOf(tools, known, writing.field);
    known = undefined;
    screen.setState({ writing: null });
    if (byOthers.isLast()) keepItemWords(tools, text);
  });
  const stopScreen = screen.subscribe(({ writing }, before) => {
    if (writing !== before.writing) known = itemOf(tools, writing);
  });
  return () => {
    byOthers.stop();
    stopContent();
    stopScreen();
  };
}

const itemIdOf = (field: string): string => field.split('/')[0] ?? field;

function itemOf(tools: BoardTools, writing: Writing | null): AnyItem | undefined {
  return writing?.kind === 'text' ? findItem(tools, itemIdOf(writing.field)) : undefined;
}

/** What the text says that is being written in: an item's first one, or the one that its id names. */
function textOf({ connection, kind }: BoardTools, { id, type }: AnyItem, field: string): string {
  const [, named] = field.split('/');
  const name = named ?? kind.items?.shapes.types[type]?.texts[0] ?? '';
  const fragment = itemFragment(connection.doc, id, name);
  return fragment === undefined ? '' : fragmentText(fragment);
}
