import type { ErasurePolicy } from '@throughline/protocol';
import {
  type BoardContent,
  type ContentMap,
  type ContentText,
  type ContentValue,
  isContentMap,
  isContentText,
  type Plain,
  textOf,
  withParts,
} from './content.ts';
import { stretchesOf } from './stretches-of.ts';
import { withOwnHands } from './with-hands-of.ts';

/** Somebody who is taken out of a stored content. */
export interface ErasedFromContent {
  readonly keys: ReadonlySet<string>;
  readonly policy: ErasurePolicy;
}

/**
 * A content without one person, as `eraseAuthor` leaves a document: their keys go from wherever they stand, and
 * the role beside them; under `remove` every character of theirs, and each of their notes in which nobody else
 * wrote. What others wrote stays, character for character. The same object where nothing of theirs is in it.
 */
export function eraseFromContent(content: BoardContent, person: ErasedFromContent): BoardContent {
  const erasing = new Erasing(content.hands, person);
  const roots = Object.entries(content.roots).flatMap(([name, values]) => {
    const kept = Object.entries(values).flatMap(([key, value]) => {
      if (namesOneOf(key, person.keys)) return erasing.dropped();
      const next = erasing.entry(value);
      return next === undefined ? erasing.dropped() : [[key, next] as const];
    });
    return kept.length === 0 ? [] : [[name, Object.fromEntries(kept)] as const];
  });
  const hasHand = content.hands.some((hand) => person.keys.has(hand));
  if (!erasing.changed && !hasHand) return content;
  return withOwnHands({ ...content, hands: erasing.hands, roots: Object.fromEntries(roots) });
}

class Erasing {
  changed = false;
  /** Theirs are empty: the places of the others' stay. */
  readonly hands: readonly string[];
  readonly #before: readonly string[];
  readonly #person: ErasedFromContent;

  constructor(hands: readonly string[], person: ErasedFromContent) {
    this.#before = hands;
    this.#person = person;
    this.hands = hands.map((hand) => (person.keys.has(hand) ? '' : hand));
  }

  dropped(): [] {
    this.changed = true;
    return [];
  }

  /** @returns undefined for a note of theirs, or one without a name, of which no word is left */
  entry(value: ContentValue): ContentValue | undefined {
    if (!isContentMap(value)) return this.#part(value, undefined);
    const { author } = value.map;
    const isTheirs = typeof author === 'string' && this.#person.keys.has(author);
    const next = this.#map(value, undefined);
    if (this.#person.policy !== 'remove' || !(isTheirs || author === '')) return next;
    const hadWords = holdsWords(value);
    return (isTheirs || hadWords) && !holdsWords(next) ? undefined : next;
  }

  #map(value: ContentMap, outer: string | undefined): ContentMap {
    const { author } = value.map;
    const own = typeof author === 'string' && author !== '' ? author : outer;
    const isTheirs = typeof author === 'string' && this.#person.keys.has(author);
    const entries = Object.entries(value.map).flatMap(([name, part]) => {
      if (namesOneOf(name, this.#person.keys)) return this.dropped();
      if (isTheirs && name === 'role') return [[name, 'other'] as const];
      return [[name, this.#part(part, own)] as const];
    });
    return { map: Object.fromEntries(entries) };
  }

  #part(value: ContentValue, author: string | undefined): ContentValue {
    if (typeof value === 'string') return this.#word(value);
    if (typeof value !== 'object' || value === null) return value;
    if (isContentText(value)) return this.#text(value, author);
    if (isContentMap(value)) return this.#map(value, author);
    if ('value' in value) return { value: this.#plain(value.value) };
    return withParts(value, (part) => this.#part(part, author));
  }

  #word(value: string): string {
    if (!this.#person.keys.has(value)) return value;
    this.changed = true;
    return '';
  }

  /** A list of keys loses theirs; elsewhere nothing is left of one but the empty text. */
  #plain(value: Plain): Plain {
    if (typeof value === 'string') return this.#word(value);
    if (Array.isArray(value)) {
      const kept = value.filter((one) => typeof one !== 'string' || !this.#person.keys.has(one));
      if (kept.length < value.length) this.changed = true;
      return kept.map((one) => this.#plain(one));
    }
    if (typeof value !== 'object' || value === null) return value;
    const parts = Object.entries(value).map(([name, part]) => [name, this.#plain(part)]);
    return Object.fromEntries(parts);
  }

  #text(value: ContentText, author: string | undefined): ContentText {
    const { keys, policy } = this.#person;
    const isTheirs = (key: string | undefined) => key !== undefined && keys.has(key);
    const lines = stretchesOf(value, this.#before, author);
    if (!lines.flat().some(({ by, words }) => isTheirs(by) && words !== '')) return value;
    this.changed = true;
    const left =
      policy === 'remove' ? lines.map((line) => line.filter(({ by }) => !isTheirs(by))) : lines;
    const text = left.map((line) => line.map(({ words }) => words).join(''));
    const own = isTheirs(author) ? undefined : author;
    const isAllOwn = left
      .flat()
      .every(({ by, words }) => words === '' || (isTheirs(by) ? undefined : by) === own);
    if (isAllOwn) return { text };
    // The author of the entry may be nobody now: what was theirs has to say so, and what was others' whose it is.
    const by = left.map((line) =>
      line.flatMap((part) => (part.words === '' ? [] : [this.#hand(part.by), part.words.length])),
    );
    return { text, by };
  }

  #hand(key: string | undefined): number {
    return key === undefined || this.#person.keys.has(key) ? -1 : this.#before.indexOf(key);
  }
}

function holdsWords(value: ContentValue): boolean {
  if (isContentText(value)) return textOf(value).trim() !== '';
  return isContentMap(value) && Object.values(value.map).some(holdsWords);
}

/** Whether a name is made of parts, `note-1/same-here/key`, and one of them is one of these keys. */
function namesOneOf(name: string, keys: ReadonlySet<string>): boolean {
  return name.includes('/') && name.split('/').some((part) => keys.has(part));
}
