import type { Seeded } from '@throughline/testing';
import * as Y from 'yjs';
import { newParagraph } from '../src/text/fragment-text.ts';

/** Text of every sort that people write; joined with a letter that occurs once in a whole run. */
const DECORATIONS = ['', '', 'é', '👩🏽‍🏫', 'e\u0301', 'שלום', '\u202Bمرحبا\u202C', '🏳️‍🌈', ' '];

/** Letters outside the basic plane, each handed out once: a letter tells who wrote it, wherever it goes. */
export class Letters {
  readonly #writers = new Map<string, string>();
  #next = 0x20000;

  /** A few characters, one of them a letter that nobody wrote before. */
  write(writer: string, random: Seeded): string {
    const letter = String.fromCodePoint(this.#next++);
    this.#writers.set(letter, writer);
    return random.pick(DECORATIONS) + letter + random.pick(DECORATIONS);
  }

  writtenBy(writer: string): string[] {
    return [...this.#writers].filter(([, by]) => by === writer).map(([letter]) => letter);
  }

  /** The letters of one writer in a text, in their order. */
  of(writer: string, text: string): string[] {
    return [...text].filter((letter) => this.#writers.get(letter) === writer);
  }
}

/** What an editor bound to a fragment does to it. Positions fall between characters, as a caret does. */
export const EDITS = {
  type(fragment: Y.XmlFragment, text: string, random: Seeded): void {
    const paragraph = paragraphOf(fragment, random);
    if (!paragraph) fragment.insert(0, [newParagraph(text)]);
    else {
      const inner = paragraph.get(0);
      if (inner instanceof Y.XmlText) inner.insert(caretIn(inner, random), text);
      else paragraph.insert(0, [new Y.XmlText(text)]);
    }
  },

  /** Takes a few characters away and returns them. */
  erase(fragment: Y.XmlFragment, random: Seeded): string {
    const inner = paragraphOf(fragment, random)?.get(0);
    if (!(inner instanceof Y.XmlText)) return '';
    const text = plain(inner);
    const [from = 0, to = 0] = [caretIn(inner, random), caretIn(inner, random)].sort(
      (a, b) => a - b,
    );
    inner.delete(from, to - from);
    return text.slice(from, to);
  },

  /** Enter: the rest of the paragraph is written again in a new one. */
  split(fragment: Y.XmlFragment, random: Seeded): void {
    const paragraph = paragraphOf(fragment, random);
    const inner = paragraph?.get(0);
    if (!paragraph || !(inner instanceof Y.XmlText)) return;
    const at = caretIn(inner, random);
    const rest = plain(inner).slice(at);
    inner.delete(at, rest.length);
    fragment.insertAfter(paragraph, [newParagraph(rest)]);
  },

  /** Takes a whole paragraph away, where it is not the last one, and returns its text. */
  dropParagraph(fragment: Y.XmlFragment, random: Seeded): string {
    if (fragment.length < 2) return '';
    const index = random.below(fragment.length);
    const paragraph = fragment.get(index);
    const inner = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
    const text = inner instanceof Y.XmlText ? plain(inner) : '';
    fragment.delete(index);
    return text;
  },
};

function paragraphOf(fragment: Y.XmlFragment, random: Seeded): Y.XmlElement | undefined {
  const paragraphs = fragment.toArray().filter((node) => node instanceof Y.XmlElement);
  return paragraphs.length === 0 ? undefined : random.pick(paragraphs);
}

function caretIn(text: Y.XmlText, random: Seeded): number {
  const characters = [...plain(text)];
  return characters.slice(0, random.below(characters.length + 1)).join('').length;
}

function plain(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[]).map(({ insert }) => String(insert)).join('');
}
