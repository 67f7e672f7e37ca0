import type { Id } from '@throughline/protocol';

/** A document that one person alone opens: what they write by themselves in one step of a convening. */
export interface PrivateDocument {
  /** The document's id. */
  id: Id;
  networkId: Id;
  conveningId: Id;
  stepId: Id;
  /** An author key of the person whose it is: it stays theirs when two entries become one person. */
  authorKey: Id;
}

/** A note on its way to a board. Where its step promised no names it names nobody. */
export interface RevealedNote {
  /** The note's id on the board. */
  id: Id;
  text: string;
  /** The list that its writer chose; null, or one that the board does not have: the board's first. */
  list: string | null;
  /** Empty where no name was promised. */
  author: string;
  role: string;
  language: string;
}

/** Notes that were taken out of private documents, on their way to one board. */
export interface Reveal {
  id: string;
  /** The command that asked for it; one command has as many as there were boards. */
  commandId: Id;
  conveningId: Id;
  stepId: Id;
  boardId: Id;
  /** `taken`: their notes are held here alone; `put`: they stand on the board, and traces may be left. */
  state: 'taken' | 'put';
}

/** What becomes of a private document when notes are taken out of it. */
export interface TakenFrom {
  documentId: Id;
  /** Where its log stood when it was read: if it went on since, nothing is taken at all. */
  at: { epoch: number; seq: number };
  /** What its person keeps to themselves, as one Yjs update; null: nothing, and the document goes. */
  left: { state: Uint8Array; client: number } | null;
}

/**
 * Private documents, and the way of their notes to the boards. A write is durable when its promise
 * resolves, and stored whole or not at all.
 */
export interface PrivateWriting {
  /**
   * Adds an empty document, at epoch 1.
   * @param content its first state, as one Yjs update, under the client id `contentClient`
   * @returns false where there is one of this author key and step already: then nothing is added
   */
  addDocument(
    document: PrivateDocument,
    content: { content: Uint8Array; contentClient: number },
  ): Promise<boolean>;
  document(id: Id): Promise<(PrivateDocument & { epoch: number }) | undefined>;
  /** Those of one person, by all their author keys, the one that was made first before the others. */
  documentsOf(keys: readonly Id[]): Promise<readonly (PrivateDocument & { epoch: number })[]>;
  /** Everybody's of one step, in no promised order. */
  documentsOfStep(conveningId: Id, stepId: Id): Promise<readonly PrivateDocument[]>;
  /** With everything that was ever written in it. */
  removeDocuments(ids: readonly Id[]): Promise<void>;

  /**
   * Takes notes out of private documents, for one or more boards, all at once: from then on no document
   * holds them and nothing says whose they were. Rejects, with nothing taken, when a command with this id
   * took some before, or a document went on since it was read.
   */
  take(
    reveals: readonly (Omit<Reveal, 'state'> & { notes: readonly RevealedNote[] })[],
    from: readonly TakenFrom[],
  ): Promise<void>;
  /** Of one command; those that are over too. */
  hasTaken(conveningId: Id, commandId: Id): Promise<boolean>;
  /** Those that are not over. */
  openReveals(): Promise<readonly Reveal[]>;
  /** In the order in which they go onto the board. */
  notesOf(revealId: string): Promise<readonly RevealedNote[]>;
  /** Their notes stand on the board: none is held here any more. */
  markPut(revealId: string): Promise<void>;
  /** Nothing is left of where they came from. */
  markOver(revealIds: readonly string[]): Promise<void>;
}
