/**
 * What has to be known for a little while only, by every server that shares the data. A moment is in milliseconds;
 * what has passed its `until` is as if it were not there.
 */
export interface ShortLived {
  /** Keeps something, in place of what was kept under this key. */
  put(key: string, bytes: Uint8Array, until: number): Promise<void>;
  /** Takes it away: the first who asks gets it, and nobody after. */
  take(key: string, now: number): Promise<Uint8Array | undefined>;
  /** Whether nobody claimed this key before, or only until a moment that has passed. */
  claim(key: string, until: number, now: number): Promise<boolean>;
  /**
   * Counts one more under a key, for so long as `lastsMs` after the first.
   * @returns how many it is then
   */
  count(key: string, lastsMs: number, now: number): Promise<number>;
  counted(key: string, now: number): Promise<number>;
  /** Removes what has passed, and of what was put more than the newest `most`. */
  sweep(now: number, most: number): Promise<void>;
}
