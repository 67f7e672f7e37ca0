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
  const fields = new InOrder(doc.share.values() as Iterable<AnyType>);
  for (const field of fields) {
    const lines: string[] = [];
    const within: AnyType[] = [];
    // A field is what hangs on one root name or map entry; its blocks are lines.
    const blocks = new InOrder([field]);
    for (const block of blocks) {
      const line = readLine(block, serverHas);
      if (line !== '') lines.push(line);
      blocks.goInto(typesIn(listItems(block)));
      for (const type of typesIn(block._map.values())) within.push(type);
    }
    if (lines.length > 0) texts.push(lines.join('\n'));
    fields.goInto(within);
  }
  return texts;
}

/** Walks a tree in document order, without the call stack: a document may be nested as deep as it likes. */
class InOrder {
  readonly #waiting: AnyType[];

  constructor(types: Iterable<AnyType>) {
    this.#waiting = [...types].reverse();
  }

  /** These come before everything that waits. */
  goInto(types: readonly AnyType[]): void {
    for (const type of [...types].reverse()) this.#waiting.push(type);
  }

  *[Symbol.iterator](): Generator<AnyType> {
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) yield next;
  }
}

function* listItems(type: AnyType): Generator<Y.Item> {
  for (let item = type._start; item !== null; item = item.right) yield item;
}

function typesIn(items: Iterable<Y.Item>): AnyType[] {
  const types: AnyType[] = [];
  for (const { deleted, content } of items) {
    if (!deleted && content instanceof Y.ContentType) types.push(content.type as AnyType);
  }
  return types;
}

/** What of this block's own text the server lacks, readable; empty when it lacks nothing. */
function readLine(block: AnyType, serverHas: Clocks): string {
  let line = '';
  const stretches: Stretch[] = [];
  for (const { id, length, deleted, content } of listItems(block)) {
    if (deleted || !(content instanceof Y.ContentString)) continue;
    const known = Math.max(0, (serverHas.get(id.client) ?? 0) - id.clock);
    const end = line.length + length;
    if (known < length) addStretch(stretches, { start: line.length + known, end });
    line += content.str;
  }
  return readable(line, stretches);
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
