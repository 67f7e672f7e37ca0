/** Why a version was made. */
export const VERSION_REASONS = [
  /** Everybody had gone. */
  'session',
  /** People had been at work for an hour. */
  'hourly',
  /** A person gave it a name. */
  'named',
  /** A convening ended: nobody can change it. */
  'sealed',
  /** The board was begun with one of an earlier convening: this is what came along. */
  'carried',
  /** What the board said before another version was put in its place. */
  'before-restore',
  /** A version, or a part of one, was put in the board's place. */
  'restored',
] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

/** What is known of a version without its content. */
export interface VersionFacts {
  /** In the order in which they were made, from 1, without a hole. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: VersionReason;
  /** What a person called it; of a sealed one, what its convening is called, as JSON; of one that was carried, that of the board that it came from. */
  readonly name: string | null;
  /** Author key of who named it or put it back. */
  readonly by: string | null;
  /** The convening that sealed it. */
  readonly conveningId: string | null;
  /** The version that was put back. */
  readonly restored: number | null;
  /** SHA-256 of what the board said, in hex. */
  readonly hash: string;
  /** Author keys of those who wrote since the version before; null where that is not told. */
  readonly people: readonly string[] | null;
  /** What changed since the version before, as JSON; it holds no word of the board. */
  readonly summary: string;
}

/** A version with all that stood on the board. */
export interface StoredVersion extends VersionFacts {
  /** The content as JSON. */
  readonly content: string;
}

/** How far a document has been looked at: up to there its versions tell what was written. */
export interface LookedAt {
  readonly epoch: number;
  readonly seq: number;
  /** Yjs state vector of the document there: what it lacks was written since. */
  readonly stateVector: Uint8Array;
}

/**
 * Where versions are kept. They go with their document and never expire. Every adapter passes
 * `contracts/version-store.ts`.
 *
 * Guarantee: a version that was added survives SIGKILL and a power cut, and is given back as it was, or not at
 * all: DamagedDocument.
 */
export interface VersionStore {
  /** Every version of a document, the oldest first. */
  list(documentId: string): Promise<readonly VersionFacts[]>;
  version(documentId: string, number: number): Promise<StoredVersion | undefined>;
  /**
   * Adds the next version, and how far the document was looked at, together; refuses a number that is not the
   * next one, and a document that is not there, or not in that epoch any more.
   */
  add(documentId: string, version: StoredVersion, at: LookedAt): Promise<void>;
  /**
   * Where the document's log stood when each of its versions was taken, by number. One is absent that was kept
   * before this was noted, or was put in the place of another since.
   */
  places(documentId: string): Promise<ReadonlyMap<number, Pick<LookedAt, 'epoch' | 'seq'>>>;
  lookedAt(documentId: string): Promise<LookedAt | undefined>;
  /** Nothing is there that a version would have to hold. */
  setLookedAt(documentId: string, at: LookedAt): Promise<void>;
  /** Documents whose log went on since they were looked at, or were never looked at. */
  behind(): Promise<readonly string[]>;
  /** Documents that have versions. */
  documents(): Promise<readonly string[]>;
  /** @returns false for one that is not there, or is sealed or carried: these have names of their own */
  rename(documentId: string, number: number, name: string, by: string): Promise<boolean>;
  /**
   * Puts others in the place of all versions of a document, in one transaction: somebody was erased from them.
   * Refuses where there are more by now, or fewer.
   */
  rewrite(documentId: string, versions: readonly StoredVersion[]): Promise<void>;
}
