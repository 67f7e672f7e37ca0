import * as Y from 'yjs';
import { mapsOf } from '../document/all-maps.ts';
import { isFragment } from '../document/roots.ts';
import type { ErasedAuthor } from './erase-author.ts';

/** What one person wrote in one text of a board. */
export interface TextBy {
  /** The note's list, the item's type, `comment`, or the name of the field. */
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
      return text === '' ? [] : [{ where: placeOf(map) ?? name, text }];
    });
  });
}

function placeOf(map: Y.Map<unknown>): string | undefined {
  const place = map.get('list') ?? map.get('type') ?? (map.has('on') ? 'comment' : undefined);
  return typeof place === 'string' ? place : undefined;
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
