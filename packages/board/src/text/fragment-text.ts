import * as Y from 'yjs';
import { transactLocally } from '../document/local-change.ts';

const LINE_END = /\r\n|\r|\n/;

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

/**
 * Makes `text` the text of a fragment, a paragraph for each line, by the smallest edit: what both texts share
 * at their beginnings and ends is left alone, with whatever others write there at the same time. A fragment
 * that is in no document yet is taken to be empty.
 */
export function setFragmentText(fragment: Y.XmlFragment, text: string): void {
  const lines = text.split(LINE_END);
  if (fragment.doc) transactLocally(fragment.doc, () => writeLines(fragment, lines));
  else fragment.insert(0, lines.map(newParagraph));
}

function writeLines(fragment: Y.XmlFragment, lines: readonly string[]): void {
  const nodes = fragment.toArray();
  const { start, end } = sharedEnds(nodes.map(nodeText), lines);
  const surplus = nodes.length - lines.length;
  if (surplus > 0) fragment.delete(lines.length - end, surplus);
  const edited = Math.min(nodes.length, lines.length) - end;
  for (let i = start; i < edited; i++) writeLine(fragment, i, lines[i] ?? '');
  if (surplus < 0) fragment.insert(edited, lines.slice(edited, edited - surplus).map(newParagraph));
}

function writeLine(fragment: Y.XmlFragment, index: number, line: string): void {
  const node = fragment.get(index);
  const inner = node instanceof Y.XmlElement && node.length === 1 ? node.get(0) : undefined;
  const known = inner instanceof Y.XmlText ? plainText(inner) : '';
  if (!(inner instanceof Y.XmlText) || known.length !== inner.length) {
    fragment.delete(index);
    fragment.insert(index, [newParagraph(line)]);
    return;
  }
  const { start, end } = sharedEnds([...known], [...line]);
  const head = [...known].slice(0, start).join('').length;
  const tail = end === 0 ? 0 : [...known].slice(-end).join('').length;
  inner.delete(head, known.length - head - tail);
  inner.insert(head, line.slice(head, line.length - tail));
}

/** How much two sequences share at the start, and then at the end. */
function sharedEnds(a: readonly string[], b: readonly string[]): { start: number; end: number } {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { start, end };
}
