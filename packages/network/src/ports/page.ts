/** One page of a list, and where the next begins; undefined on the last. */
export interface Page<Item> {
  items: readonly Item[];
  next: string | undefined;
}

/** Where a page begins and how much it holds. */
export interface PageOf {
  /** What the page before gave as `next`. One that was not made here begins at the start. */
  cursor?: string | undefined;
  limit: number;
}
