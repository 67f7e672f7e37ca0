import type { Id, LocalizedText } from '@throughline/protocol';
import type { Person, Phase, Team } from '../records.ts';
import type { NewConvening } from './convenings.ts';

/** What a convening's network and teams were when it was first taken along, and what its things were called there. */
export interface Origins {
  readonly network: { readonly id: Id; readonly name: LocalizedText };
  readonly phases: readonly Omit<Phase, 'networkId' | 'position' | 'version'>[];
  readonly phaseId: Id | null;
  /** By their ids here. */
  readonly teams: readonly Omit<Team, 'networkId' | 'version'>[];
  /** What a thing is called here, and what it was called there; a thing that is not in it kept its id. */
  readonly ids: readonly (readonly [here: Id, there: Id])[];
}

/** A version of a board that was made elsewhere. */
export interface ImportedVersion {
  readonly number: number;
  readonly at: number;
  readonly reason:
    | 'session'
    | 'hourly'
    | 'named'
    | 'sealed'
    | 'carried'
    | 'before-restore'
    | 'restored';
  readonly name: string | null;
  readonly by: Id | null;
  readonly conveningId: Id | null;
  readonly restored: number | null;
  readonly hash: string;
  readonly people: readonly Id[] | null;
  readonly summary: string;
  readonly content: string;
}

/** A convening that comes with its history, and with whom it tells of. */
export interface ImportedConvening {
  readonly convening: NewConvening;
  readonly teams: readonly Team[];
  readonly people: readonly Person[];
  /** For each board its versions, the oldest first, and how far its document tells of them. */
  readonly histories: AsyncIterable<{
    readonly boardId: Id;
    readonly versions: AsyncIterable<ImportedVersion>;
    readonly stateVector: Uint8Array;
  }>;
  readonly origins: Origins;
  /** What each of the people was called, by author key. */
  readonly originOfKey: ReadonlyMap<Id, Id>;
}

/** Convenings that were taken in from a file. */
export interface Imports {
  /** Stores all of it or, also where a history breaks off, none. */
  add(imported: ImportedConvening): Promise<void>;
  /** Undefined for a convening that was made here. */
  originsOf(conveningId: Id): Promise<Origins | undefined>;
  /** What people were called, by author key; those who were erased are in it no more. */
  originsOfKeys(conveningId: Id): Promise<ReadonlyMap<Id, Id>>;
}
