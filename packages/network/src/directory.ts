import type { ConveningState, Id, Language } from '@throughline/protocol';
import type { Board, ConveningRecord, Person, Team } from './records.ts';

/** A convening with everything it starts with; stored whole or not at all. */
export interface NewConvening {
  record: ConveningRecord;
  /** The state at version 0, from which the journal's events go on. */
  state: ConveningState;
  teams: readonly Team[];
  boards: readonly (Board & {
    /** The template and first notes as one Yjs update: entry 1 of the document's log. */
    content: Uint8Array;
    /** The Yjs client id under which the server wrote it; nobody else may ever write under it. */
    contentClient: number;
  })[];
}

/**
 * Who belongs where. Every write is durable when its promise resolves. Every adapter passes
 * `contracts/directory.ts`.
 */
export interface Directory {
  createConvening(convening: NewConvening): Promise<void>;
  /** Removes the convening, its teams, people, sessions, boards, documents and journal. */
  deleteConvening(conveningId: Id): Promise<void>;
  convenings(): Promise<readonly ConveningRecord[]>;
  convening(conveningId: Id): Promise<ConveningRecord | undefined>;
  /** By join code (already normalised) or join token; nothing else matches. */
  conveningByDoorKey(key: string): Promise<ConveningRecord | undefined>;
  teams(conveningId: Id): Promise<readonly Team[]>;
  team(teamId: Id): Promise<Team | undefined>;
  boards(conveningId: Id): Promise<readonly Board[]>;
  board(boardId: Id): Promise<Board | undefined>;
  addPerson(person: Person): Promise<void>;
  person(personId: Id): Promise<Person | undefined>;
  setLanguage(personId: Id, language: Language): Promise<void>;
  /** How many people joined each team; a team that nobody joined is absent. */
  countPeople(conveningId: Id): Promise<ReadonlyMap<Id, number>>;
}

/** Sessions, known only by the SHA-256 of their secret. */
export interface SessionStore {
  create(session: { tokenHash: string; personId: Id; expiresAt: number }): Promise<void>;
  /** The person behind a session that has not expired at `now`. */
  find(tokenHash: string, now: number): Promise<Id | undefined>;
  end(tokenHash: string): Promise<void>;
  /** Removes what expired before `now`. */
  sweep(now: number): Promise<void>;
}

/** The steward's one-time sign-in link, known only by the SHA-256 of its secret. */
export interface StewardLinks {
  /** Puts a new link in place of any that was not used. */
  replace(tokenHash: string): Promise<void>;
  /** Uses the link up: true once, false ever after and for any other token. */
  redeem(tokenHash: string): Promise<boolean>;
}
