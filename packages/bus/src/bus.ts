/**
 * The way to the other servers of one installation. What goes over it is a hint: it may be lost, and whoever
 * loses it finds the truth in the database.
 */
export interface Bus {
  /** Names this process among the servers, for as long as it runs. */
  readonly nodeId: string;
  /** Whether the others cannot be reached just now. */
  readonly isAway: boolean;
  /**
   * Tells the others. Neither throws nor waits; while they cannot be reached it is lost.
   * @param topic what it is about; the messages of one topic and key arrive in the order in which one server sent them
   * @param key spreads a topic's messages: a document's id, say
   */
  publish(topic: string, key: string, bytes: Uint8Array): void;
  /**
   * Hears what other servers say of a topic, never what this one said. One that throws is set aside alone.
   * @returns ends it
   */
  subscribe(topic: string, hear: (bytes: Uint8Array, from: string) => void): () => void;
  /**
   * Hears at each change whether the others cannot be reached. Once they can be reached again, what was said
   * meanwhile is lost.
   */
  onAway(hear: (isAway: boolean) => void): void;
  close(): Promise<void>;
}
