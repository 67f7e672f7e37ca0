import type { BoardKind, Language } from '@throughline/protocol';
import type * as Y from 'yjs';
import type { OutlineNode } from './outline.ts';

/** A board for `useSyncExternalStore`. */
export interface BoardWatcher<View> {
  /** The board as it is now. The same object until something in it changes. */
  snapshot(): View;
  /** Calls `listener` after each transaction that touched the board; returns what ends that. */
  subscribe(listener: () => void): () => void;
  /** Lets go of the document. */
  destroy(): void;
}

/** What a list of boards says about one. */
export interface BoardGist {
  /** How many notes, signals, cards or items people put on it. */
  readonly count: number;
  /** The one sentence that stands for it: a need, a goal, a pattern; empty when there is none yet. */
  readonly headline: string;
  /** How far it is filled, 0 to 1; undefined for a board that is never "full". */
  readonly filled: number | undefined;
}

/**
 * All that the rest of the software needs to know of one kind of board. Readers never throw and never change the
 * document; only the server calls `write`, once, when it makes the board.
 */
export interface KindOfBoard<View, Seed> {
  readonly kind: BoardKind;
  /** The shape of its document, as `meta.schema` says it. */
  readonly schema: number;
  /** Writes the template and what the board begins with; leaves a document that is a board as it is. */
  write(doc: Y.Doc, seed?: Seed): void;
  read(doc: Y.Doc): View;
  watch(doc: Y.Doc): BoardWatcher<View>;
  /** The whole board as a tree: area → cluster → note. */
  outline(view: View): readonly OutlineNode[];
  gist(view: View): BoardGist;
  /** The whole board as Markdown, without names or author keys. */
  markdown(view: View, language: Language): string;
}
