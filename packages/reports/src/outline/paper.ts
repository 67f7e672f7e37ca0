import type { Language } from '@throughline/protocol';

/** Words, and in which language they are where that is not the paper's own. */
export interface Words {
  readonly text: string;
  readonly language?: Language | undefined;
}

/** One line of a list, with what is known of it in small beside it, and what stands under it. */
export interface ListItem {
  readonly words: Words;
  /** A name before the words, in bold: "If", "Where". */
  readonly name?: string | undefined;
  /** Told after the words, in small: what kind of note it is, whose role. Never by colour or a picture. */
  readonly marks?: readonly string[] | undefined;
  readonly items?: readonly ListItem[] | undefined;
}

/** One piece of a paper, in the order in which it is read. */
export type Block =
  | { readonly type: 'heading'; readonly level: 2 | 3 | 4; readonly words: Words }
  | {
      readonly type: 'paragraph';
      readonly words: Words;
      /** `lead` is the one sentence that counts; `quiet` explains. */
      readonly tone?: 'plain' | 'lead' | 'quiet';
    }
  | { readonly type: 'list'; readonly ordered?: boolean; readonly items: readonly ListItem[] }
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly type: 'table';
      /** Said of it by readers, and over it in print. */
      readonly caption: string;
      /** The heads of its columns; the first cell of each row is the head of that row. */
      readonly head: readonly string[];
      readonly rows: readonly (readonly Words[])[];
    };

/** Something with a name: the measure, the owner, the day. */
export interface Fact {
  readonly name: string;
  readonly words: Words;
}

/**
 * A document before it is a Word file, a PDF or anything else: what it says, in order, and nothing of how it looks.
 * It is made once for each kind of paper; every writer takes it.
 */
export interface Paper {
  readonly title: Words;
  /** What kind of thing it is: "Empathy map". Printed over the title. */
  readonly kind: string;
  readonly language: Language;
  /** Team, convening, day, version: printed under the title. */
  readonly about: readonly Fact[];
  /** One line on every page, by which a loose sheet finds its way back. */
  readonly footer: string;
  readonly blocks: readonly Block[];
}
