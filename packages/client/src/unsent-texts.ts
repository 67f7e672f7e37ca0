import * as Y from 'yjs';
import type { Clocks } from './server-has.ts';

type AnyType = Y.AbstractType<unknown>;

/** A stretch of a line, as [start, end) in UTF-16 code units. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * The text in this document that the server is not known to have, for a person to read and to use
 * again: one entry for each field (a note's text, say) in document order, its paragraphs as lines,
 * stretches widened to whole words, and what stands between two stretches as an ellipsis.
 * Tolerates any document: what cannot be read is left out.
 */
export function unsentTexts(doc: Y.Doc, serverHas: Clocks): string[] {
  const texts: string[] = [];
  for (const root of doc.share.values()) collectField(root as AnyType, serverHas, texts);
  return texts;
}

/** A field is what hangs on one root name or map entry. */
function collectField(type: AnyType, serverHas: Clocks, texts: string[]): void {
  const lines: string[] = [];
  const fields: AnyType[] = [];
  collectLines(type, serverHas, lines, fields);
  if (lines.length > 0) texts.push(lines.join('\n'));
  for (const field of fields) collectField(field, serverHas, texts);
}

function collectLines(type: AnyType, serverHas: Clocks, lines: string[], fields: AnyType[]): void {
  let line = '';
  const stretches: Stretch[] = [];
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentType) {
      collectLines(item.content.type as AnyType, serverHas, lines, fields);
    } else if (item.content instanceof Y.ContentString) {
      const known = Math.max(0, (serverHas.get(item.id.client) ?? 0) - item.id.clock);
      const end = line.length + item.length;
      if (known < item.length) addStretch(stretches, { start: line.length + known, end });
      line += item.content.str;
    }
  }
  const text = readable(line, stretches);
  if (text !== '') lines.push(text);
  for (const entry of type._map.values()) {
    if (!entry.deleted && entry.content instanceof Y.ContentType) {
      fields.push(entry.content.type as AnyType);
    }
  }
}

/** Adds a stretch that begins at or after the last one, joined to it when they touch. */
function addStretch(stretches: Stretch[], next: Stretch): void {
  const last = stretches.at(-1);
  if (last && next.start <= last.end) last.end = Math.max(last.end, next.end);
  else stretches.push({ ...next });
}

function readable(line: string, stretches: readonly Stretch[]): string {
  const words: Stretch[] = [];
  for (const { start, end } of stretches) {
    if (line.slice(start, end).trim() !== '') addStretch(words, wholeWords(line, start, end));
  }
  return words.map(({ start, end }) => line.slice(start, end).trim()).join(' … ');
}

function wholeWords(line: string, start: number, end: number): Stretch {
  const isInWord = (at: number) => /\S/.test(line[at] ?? ' ');
  let from = start;
  let to = end;
  while (isInWord(from) && isInWord(from - 1)) from -= 1;
  while (isInWord(to - 1) && isInWord(to)) to += 1;
  return { start: from, end: to };
}
