import * as Y from 'yjs';
import { type Words, writeWords } from '../copy/words-by.ts';
import { changedEntries } from './between.ts';
import {
  type BoardContent,
  type ContentText,
  type ContentValue,
  isContentList,
  isContentMap,
  isContentText,
} from './content.ts';
import { stretchesOf } from './stretches-of.ts';

/**
 * Writes a content into an empty document: what `readContent` then reads is the same, and nothing else is in it.
 * Each person's words get a client id of their own, so that the store can tell whose they are when somebody is
 * erased.
 * @returns whose those client ids are: client id → author key
 */
export function writeContent(doc: Y.Doc, content: BoardContent): ReadonlyMap<number, string> {
  const writing = new Writing(content.hands);
  doc.transact(() => {
    for (const [name, values] of Object.entries(content.roots)) {
      const root = doc.getMap(name);
      for (const [key, value] of Object.entries(values)) {
        root.set(key, writing.value(value, undefined));
      }
    }
    writing.writeAll(doc);
  });
  return writing.clients;
}

/** Makes a document that shows one content show another: what is the same in both is not touched. */
export function changeContent(doc: Y.Doc, before: BoardContent, after: BoardContent): void {
  const writing = new Writing(after.hands);
  doc.transact(() => {
    for (const { root, name } of changedEntries(before, after)) {
      const values = after.roots[root] ?? {};
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) doc.getMap(root).delete(name);
      else doc.getMap(root).set(name, writing.value(value, undefined));
    }
    writing.writeAll(doc);
  });
}

class Writing {
  readonly clients = new Map<number, string>();
  readonly #hands: readonly string[];
  readonly #waiting: { text: Y.XmlText; words: readonly Words[] }[] = [];
  readonly #clientOf = new Map<string, number>();

  constructor(hands: readonly string[]) {
    this.#hands = hands;
  }

  value(value: ContentValue, author: string | undefined): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (isContentText(value)) return this.#text(value, author);
    if (isContentMap(value)) {
      const named = value.map.author;
      const own = typeof named === 'string' && named !== '' ? named : author;
      const parts = Object.entries(value.map);
      return new Y.Map(parts.map(([name, part]) => [name, this.value(part, own)]));
    }
    if (isContentList(value)) {
      const list = new Y.Array<unknown>();
      list.push(value.list.map((part) => this.value(part, author)));
      return list;
    }
    return value.value;
  }

  #text(value: ContentText, author: string | undefined): Y.XmlFragment {
    const { fragment, texts } = writeWords(stretchesOf(value, this.#hands, author));
    this.#waiting.push(...texts);
    return fragment;
  }

  writeAll(doc: Y.Doc): void {
    const server = doc.clientID;
    for (const { text, words } of this.#waiting) {
      for (const { by, words: said } of words) {
        if (said === '') continue;
        doc.clientID = by === undefined ? server : this.#client(by, server);
        text.insert(text.length, said);
      }
    }
    doc.clientID = server;
  }

  #client(author: string, server: number): number {
    const known = this.#clientOf.get(author);
    if (known !== undefined) return known;
    let client = new Y.Doc().clientID;
    while (client === server || this.clients.has(client)) client = new Y.Doc().clientID;
    this.#clientOf.set(author, client);
    this.clients.set(client, author);
    return client;
  }
}
