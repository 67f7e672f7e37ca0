/**
 * The way to the other servers of one installation. What goes over it is a hint: it may be lost, and whoever
 * loses it finds the truth in the database. Every adapter passes `contracts/bus-contract.ts`.
 */
export interface Bus {
  /** Names this process among the servers, for as long as it runs. */
  readonly nodeId: string;
  /** Whether the others cannot be reached just now. */
  readonly isAway: boolean;
  readonly measures: BusMeasures;
  /**
   * Tells the others. Neither throws nor waits; while they cannot be reached it is lost.
   * @param topic what it is about; the messages of one topic and key arrive in the order in which one server sent them
   * @param key spreads a topic's messages: a document's id, say
   * @param bytes copied before this returns
   */
  publish(topic: string, key: string, bytes: Uint8Array): void;
  /**
   * Hears what other servers say of a topic, never what this one said. One that throws is set aside alone.
   * @param hear is given bytes that are its own for as long as it runs: it copies what it keeps
   * @returns ends it
   */
  subscribe(topic: string, hear: (bytes: Uint8Array, from: string) => void): () => void;
  /**
   * Hears at each change whether the others cannot be reached. Once they can be reached again, what was said
   * meanwhile is lost. That something of another server's was lost is told in the same way, by true and then false.
   */
  onAway(hear: (isAway: boolean) => void): void;
  close(): Promise<void>;
}

/** What a bus counted since it was opened. */
export interface BusMeasures {
  /** How long its own last sign of life took to come back; undefined: none has. */
  readonly lagMs: number | undefined;
  readonly published: number;
  readonly heard: number;
  /** What was to be published and was lost. */
  readonly dropped: number;
  /** What came and could not be read or taken in. */
  readonly setAside: number;
  /** How often it was noticed that something of another server's was lost. */
  readonly gaps: number;
}

export const NOTHING_MEASURED: BusMeasures = {
  lagMs: undefined,
  published: 0,
  heard: 0,
  dropped: 0,
  setAside: 0,
  gaps: 0,
};
