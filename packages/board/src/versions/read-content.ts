import * as Y from 'yjs';
import { type AuthorOf, linesOf } from '../copy/words-by.ts';
import { ENTRY_ROOTS, isFragment, rootMap } from '../document/roots.ts';
import { isShownEntry } from '../document/shown-entry.ts';
import type { BoardContent, ContentText, ContentValue, Plain } from './content.ts';
import { withOwnHands } from './with-hands-of.ts';

/** Client ids of these are no person's. */
const NOBODY = new Set(['server', 'erased']);

/**
 * Everything that stands on a board now. Nothing of the document changes, and what is no value of a board's is
 * passed over.
 * @param owners whose each Yjs client id is: client id → author key, `server` or `erased`
 */
export function readContent(
  doc: Y.Doc,
  owners: ReadonlyMap<number, string> = new Map(),
): BoardContent {
  const reading = new Reading(owners);
  const names = [...doc.share.keys()].sort();
  const roots = names.flatMap((name): [string, Record<string, ContentValue>][] => {
    const map = rootMap(doc, name);
    const entries = [...(map?.entries() ?? [])].flatMap(([key, value]) => {
      if (isEntryRoot(name) && value instanceof Y.Map && !isShownEntry(value)) return [];
      const read = reading.value(value, undefined);
      return read === undefined ? [] : [[key, read] as const];
    });
    return entries.length === 0 ? [] : [[name, Object.fromEntries(entries)]];
  });
  return withOwnHands({ format: 1, hands: reading.hands, roots: Object.fromEntries(roots) });
}

const isEntryRoot = (name: string) => (ENTRY_ROOTS as readonly string[]).includes(name);

class Reading {
  readonly hands: string[] = [];
  readonly #owners: ReadonlyMap<number, string>;
  readonly #places = new Map<string, number>();

  constructor(owners: ReadonlyMap<number, string>) {
    this.#owners = owners;
  }

  /** @param author of the entry in which it stands: what the server wrote there is theirs */
  value(value: unknown, author: string | undefined): ContentValue | undefined {
    if (isFragment(value)) return this.#text(value, author);
    if (value instanceof Y.Map) return this.#map(value, author);
    if (value instanceof Y.Array) {
      const list = value.toArray().flatMap((part) => this.value(part, author) ?? []);
      return { list };
    }
    if (value instanceof Y.AbstractType || value instanceof Uint8Array || value === undefined) {
      return undefined;
    }
    return typeof value === 'object' && value !== null
      ? { value: value as Plain }
      : (value as ContentValue);
  }

  #map(map: Y.Map<unknown>, outer: string | undefined): ContentValue {
    const named = map.get('author');
    const author = typeof named === 'string' && named !== '' ? named : outer;
    const entries = [...map.entries()].flatMap(([name, part]) => {
      const read = this.value(part, author);
      return read === undefined ? [] : [[name, read] as const];
    });
    return { map: Object.fromEntries(entries) };
  }

  #text(fragment: Y.XmlFragment, author: string | undefined): ContentText {
    const authorOf: AuthorOf = (client) => {
      const owner = this.#owners.get(client) ?? 'server';
      if (owner === 'server') return author;
      return NOBODY.has(owner) ? undefined : owner;
    };
    const lines = linesOf(fragment, authorOf);
    const text = lines.map((line) => line.map(({ words }) => words).join(''));
    const isAllTheirs = lines.flat().every(({ by, words }) => by === author || words === '');
    if (isAllTheirs) return { text };
    return { text, by: lines.map((line) => this.#stretches(line)) };
  }

  #stretches(line: readonly { by: string | undefined; words: string }[]): number[] {
    const stretches: number[] = [];
    let last: number | undefined;
    for (const { by, words } of line) {
      if (words === '') continue;
      const hand = by === undefined ? -1 : this.#place(by);
      if (hand === last) stretches.push((stretches.pop() ?? 0) + words.length);
      else stretches.push(hand, words.length);
      last = hand;
    }
    return stretches;
  }

  #place(key: string): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.hands.length);
    return this.hands.push(key) - 1;
  }
}
