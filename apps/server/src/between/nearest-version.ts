/** Where a document's log stood. */
interface Place {
  readonly epoch: number;
  readonly seq: number;
}

/** When somebody was last at a board, and how far its log went then. */
export interface Visit extends Place {
  readonly at: number;
}

/**
 * The version nearest to what somebody saw when they were last at a board: the last that holds nothing which
 * they have not seen, so that comparing it with now leaves nothing out. The log says it, so that what was kept
 * a minute after they left counts where nobody wrote in between; clocks do for a version of another epoch, or of which
 * it is not told. Pure.
 */
export function nearestVersion<Facts extends { readonly number: number; readonly at: number }>(
  versions: readonly Facts[],
  places: ReadonlyMap<number, Place>,
  visit: Visit,
): Facts | undefined {
  return versions.findLast(({ number, at }) => {
    const place = places.get(number);
    return place?.epoch === visit.epoch ? place.seq <= visit.seq : at <= visit.at;
  });
}
