/** What a room tells of itself. Nothing of it holds names or content. */
export interface RoomWatcher {
  /** Something in the store failed; the room goes on trying. */
  trouble?(
    documentId: string,
    what: 'append' | 'load' | 'fold' | 'tick' | 'encode',
    error: unknown,
  ): void;
  /** How many people are in the room now. */
  people?(documentId: string, count: number): void;
}
