import * as Y from 'yjs';
import { mapsOf } from './all-maps.ts';
import { isFragment } from './document-maps.ts';
import type { ErasedAuthor } from './erase-author.ts';

/** What one person wrote in one text of a board. */
export interface TextBy {
  /** The note's list, or the blank of the need statement. */
  readonly where: string;
  /** Their own characters only; what others wrote between them is an ellipsis. */
  readonly text: string;
}

/** Stands for what others wrote in the middle of somebody's text. */
const GAP = ' … ';

/**
 * Everything that a person wrote on a board, notes that were taken away among it, in no promised
 * order; and nothing that anybody else wrote.
 */
export function textsBy(doc: Y.Doc, person: Omit<ErasedAuthor, 'policy'>): TextBy[] {
  return mapsOf(doc).flatMap((map) => {
    const isTheirs = person.keys.has(String(map.get('author')));
    const wrote = ({ id }: Y.Item) =>
      person.clients.has(id.client) || (isTheirs && person.serverClients.has(id.client));
    return [...map.entries()].flatMap(([name, value]) => {
      const text = isFragment(value) ? ownText(value, wrote) : '';
      const list = map.get('list');
      return text === '' ? [] : [{ where: typeof list === 'string' ? list : name, text }];
    });
  });
}

function ownText(fragment: Y.XmlFragment, wrote: (item: Y.Item) => boolean): string {
  const lines: string[] = [];
  const waiting: unknown[] = fragment.toArray().reverse();
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next instanceof Y.XmlText) lines.push(ownLine(next, wrote));
    else if (next instanceof Y.XmlElement) waiting.push(...next.toArray().reverse());
  }
  return lines.filter((line) => line !== '').join('\n');
}

function ownLine(text: Y.XmlText, wrote: (item: Y.Item) => boolean): string {
  let line = '';
  let gap = false;
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    if (!wrote(item)) {
      gap = true;
      continue;
    }
    line += (gap && line !== '' ? GAP : '') + item.content.str;
    gap = false;
  }
  return line;
}
