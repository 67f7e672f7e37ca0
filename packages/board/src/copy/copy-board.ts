import * as Y from 'yjs';
import { FIGURES_ROOT } from '../data-board/figures.ts';
import { isFragment, rootMap } from '../document/roots.ts';
import { isShownEntry } from '../document/shown-entry.ts';
import { SIGNALS_ROOT } from '../pattern-board/signal.ts';
import { POLLS_ROOT } from '../polls/poll-root.ts';
import { REPORT_ROOT } from '../report/report.ts';
import { TEMPLATE_ROOT } from '../templates/template-in.ts';
import { newFragment } from '../text/fragment-text.ts';
import { type AuthorOf, linesOf, type Words, writeWords } from './words-by.ts';

export interface BoardCopy {
  /** Everything that people wrote, or only the areas and headings. */
  readonly what: 'all' | 'structure';
  /** Whether the notes of the copy may name their authors as those of the board do. */
  readonly keepAuthors: boolean;
  /** Whose each Yjs client id of the board is: client id → author key, or `server`. */
  readonly owners: ReadonlyMap<number, string>;
  /**
   * Only these notes, items and signals, of whatever choice, and no report-out: what a board begins the next
   * one with. Absent: all that the choice says.
   */
  readonly only?: ReadonlySet<string>;
}

/** What is a conversation at that board, or counts who did what there, is not copied. */
const COPIED_ROOTS = ['meta', 'need', 'fields', 'report', 'notes', 'items'];
/** The roots of which single entries come along. */
const CHOSEN_ROOTS = new Set<string>(['notes', 'items', SIGNALS_ROOT, FIGURES_ROOT]);
/** The things that are part of a board's structure though people made them. */
const STRUCTURE = new Set(['section']);

/**
 * Writes what stands on one board into another document, anew: without its history, its deleted notes,
 * its comments and its reactions. Each person's words get a client id of their own, so that the
 * store can tell whose they are when somebody is erased, and readers cannot.
 * @returns whose those client ids are
 */
export function copyBoard(
  board: Y.Doc,
  copy: Y.Doc,
  { what, keepAuthors, owners, only }: BoardCopy,
): ReadonlyMap<number, string> {
  const authors = new Set(owners.values());
  const writer = new Copying(owners);
  const plain = (value: unknown) => (keepAuthors ? value : withoutKeys(value, authors));
  const roots = [...board.share.keys()].filter(
    (name) => COPIED_ROOTS.includes(name) || (what === 'all' && isCopiedOfServers(name)),
  );
  const isChosen = (name: string, key: string) =>
    only !== undefined && CHOSEN_ROOTS.has(name) ? only.has(key) : isWhole(name);
  const isWhole = (name: string) =>
    name === REPORT_ROOT && only !== undefined
      ? false
      : what === 'all' || name === 'meta' || name === TEMPLATE_ROOT;
  copy.transact(() => {
    for (const name of new Set([...roots, TEMPLATE_ROOT])) {
      const source = rootMap(board, name);
      const target = copy.getMap(name);
      for (const [key, value] of source?.entries() ?? []) {
        const isCopied = isChosen(name, key);
        if (isFragment(value))
          target.set(key, isCopied ? writer.fragment(value, undefined) : newFragment());
        else if (value instanceof Y.Map) {
          const isServers = name.startsWith('server:');
          if (
            (isServers || isShownEntry(value)) &&
            (isCopied || STRUCTURE.has(String(value.get('type'))))
          ) {
            target.set(key, writer.map(value, keepAuthors, plain));
          }
        } else if (isCopied) target.set(key, plain(value));
      }
    }
    writer.writeAll(copy);
  });
  return writer.clients;
}

/** What people voted stays where they voted: a copy has other people, and no ballots. */
const isCopiedOfServers = (name: string) => name.startsWith('server:') && name !== POLLS_ROOT;

/** A plain value in which no author key stands any more. */
function withoutKeys(value: unknown, authors: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return authors.has(value) ? '' : value;
  if (Array.isArray(value)) return value.map((part) => withoutKeys(part, authors));
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, withoutKeys(part, authors)]),
  );
}

/** The words that are still to be written, each under a client id of the person whose they are. */
class Copying {
  readonly clients = new Map<number, string>();
  readonly #owners: ReadonlyMap<number, string>;
  readonly #waiting: { text: Y.XmlText; words: readonly Words[] }[] = [];
  readonly #clientOf = new Map<string, number>();

  constructor(owners: ReadonlyMap<number, string>) {
    this.#owners = owners;
  }

  map(
    source: Y.Map<unknown>,
    keepAuthor: boolean,
    plain: (value: unknown) => unknown,
  ): Y.Map<unknown> {
    const copied = new Y.Map<unknown>();
    const author = source.get('author');
    const writtenBy = typeof author === 'string' && author !== '' ? author : undefined;
    for (const [name, value] of source.entries()) {
      if (isFragment(value)) copied.set(name, this.fragment(value, writtenBy));
      else if (value instanceof Y.Map) copied.set(name, this.map(value, keepAuthor, plain));
      else if (!(value instanceof Y.AbstractType)) copied.set(name, plain(value));
    }
    if (!keepAuthor && source.has('author')) copied.set('author', '');
    return copied;
  }

  /** @param author whose those words are that the server wrote */
  fragment(source: Y.XmlFragment, author: string | undefined): Y.XmlFragment {
    const authorOf: AuthorOf = (client) => {
      const owner = this.#owners.get(client) ?? 'server';
      return owner === 'server' ? author : owner;
    };
    const { fragment, texts } = writeWords(linesOf(source, authorOf));
    this.#waiting.push(...texts);
    return fragment;
  }

  writeAll(copy: Y.Doc): void {
    const server = copy.clientID;
    for (const { text, words } of this.#waiting) {
      for (const { by, words: said } of words) {
        copy.clientID = by === undefined ? server : this.#client(by, server);
        text.insert(text.length, said);
      }
    }
    copy.clientID = server;
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
