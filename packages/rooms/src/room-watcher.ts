import type { RootEntry } from './root-entries.ts';

/** What a room tells of itself. Nothing of it holds names or content; keys of root maps are ids. */
export interface RoomWatcher {
  /** Something in the store failed, and the room goes on trying; or what another server told was set aside. */
  trouble?(
    documentId: string,
    what: 'append' | 'load' | 'fold' | 'tick' | 'encode' | 'news',
    error: unknown,
  ): void;
  /** Something new in the document is durable and told to those who are here; or it was put in another's place. */
  changed?(documentId: string): void;
  /** People put these into root maps: notes, comments. They are durable. Called for each tick that brought some. */
  added?(documentId: string, entries: readonly RootEntry[]): void;
  /** As `changed`, of what another server did, which was told `changed` there; also where no room is open here. */
  changedElsewhere?(documentId: string): void;
  /** As `added`, of what came in over another server. Now and then something is told twice, or not at all. */
  addedElsewhere?(documentId: string, entries: readonly RootEntry[]): void;
  /** How many people are in the room now, on connections to this server. */
  people?(documentId: string, count: number): void;
  /**
   * How many are at the document with this server and all others, as far as these told the room. Where there are
   * no others it is what `people` says.
   */
  everybody?(documentId: string, count: number): void;
}
