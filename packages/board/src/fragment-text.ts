import * as Y from 'yjs';
import { transactLocally } from './local-change.ts';

/** The text of a fragment, its paragraphs joined by `\n`. Marks, embeds and unknown nodes give no text. */
export function fragmentText(fragment: Y.XmlFragment): string {
  return fragment.toArray().map(nodeText).join('\n');
}

/** Walks with a stack of its own: a document may be nested deeper than calls can be. */
function nodeText(node: unknown): string {
  const waiting: unknown[] = [node];
  let text = '';
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next instanceof Y.XmlText) text += plainText(next);
    else if (next instanceof Y.XmlElement) waiting.push(...next.toArray().reverse());
  }
  return text;
}

function plainText(text: Y.XmlText): string {
  let plain = '';
  for (const { insert } of text.toDelta() as { insert: unknown }[]) {
    if (typeof insert === 'string') plain += insert;
  }
  return plain;
}

/** A paragraph as editors keep it: one text inside, there even when it is empty. */
export function newParagraph(text = ''): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  return paragraph;
}

/** A fragment for a new note: a paragraph for each line of the text, one empty one for no text. */
export function newFragment(text = ''): Y.XmlFragment {
  const fragment = new Y.XmlFragment();
  fragment.insert(0, text.split(LINE_END).map(newParagraph));
  return fragment;
}

const LINE_END = /\r\n|\r|\n/;

/** Makes `text` the text of a fragment, a paragraph for each line. */
export function setFragmentText(fragment: Y.XmlFragment, text: string): void {
  const write = () => {
    fragment.delete(0, fragment.length);
    fragment.insert(0, text.split(LINE_END).map(newParagraph));
  };
  if (fragment.doc) transactLocally(fragment.doc, write);
  else fragment.insert(0, text.split(LINE_END).map(newParagraph));
}
