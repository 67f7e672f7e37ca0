import type { Block, Fact, ListItem, Words } from './paper.ts';
import { isEmpty, plain, said } from './said.ts';

export const heading = (level: 2 | 3 | 4, text: string | Words): Block => ({
  type: 'heading',
  level,
  words: typeof text === 'string' ? said(text) : text,
});

export const paragraph = (words: string | Words, tone?: 'lead' | 'quiet'): Block => ({
  type: 'paragraph',
  words: typeof words === 'string' ? said(words) : words,
  ...(tone ? { tone } : {}),
});

/** A list; the line that says so where nothing is in it. */
export const listOr = (items: readonly ListItem[], nothing: string): Block =>
  items.length > 0 ? { type: 'list', items } : paragraph(nothing, 'quiet');

/** A list, or nothing at all. */
export const listIfAny = (items: readonly ListItem[]): Block[] =>
  items.length > 0 ? [{ type: 'list', items }] : [];

/** A line with what is to be known of it, without what is empty. */
export function line(words: Words, marks: readonly string[] = [], items: readonly ListItem[] = []) {
  const told = marks.map(plain).filter((mark) => mark !== '');
  const made: ListItem = {
    words: isEmpty(words) ? { text: '…' } : words,
    ...(told.length > 0 ? { marks: told } : {}),
    ...(items.length > 0 ? { items } : {}),
  };
  return made;
}

/** A line with a name before it; none where nothing was written. */
export const named = (name: string, words: Words): ListItem[] =>
  isEmpty(words) ? [] : [{ name: plain(name), words }];

export const fact = (name: string, words: Words): Fact[] =>
  isEmpty(words) ? [] : [{ name: plain(name), words }];
