import type { JSONContent } from '@tiptap/core';
import { Fragment, type Schema, Slice } from '@tiptap/pm/model';

/** Text from a clipboard or a drag as paragraphs, one a line; blank lines at the ends are dropped. */
export function plainSlice(schema: Schema, text: string): Slice {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+|\n+$/g, '')
    .split('\n');
  const paragraphs = lines.map((line) =>
    schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]),
  );
  return new Slice(Fragment.from(paragraphs), 1, 1);
}

/** A whole text for a new editor, a paragraph for each of its lines. */
export function plainContent(text: string): JSONContent {
  const content = text.split('\n').map((line) => ({
    type: 'paragraph',
    ...(line !== '' && { content: [{ type: 'text', text: line }] }),
  }));
  return { type: 'doc', content };
}
