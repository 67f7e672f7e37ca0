import {
  type BoardContent,
  compareContents,
  type PlaceSummary,
  summaryOf,
} from '@throughline/board';

const NOTHING: Readonly<Record<string, never>> = {};

/** What changed between two contents, in numbers; against a board on which nothing stood yet where there is no first. */
export function summaryOfChange(
  before: BoardContent | undefined,
  after: BoardContent,
): readonly PlaceSummary[] {
  const { meta = NOTHING } = after.roots;
  const empty = { ...after, hands: [], roots: { meta } };
  const compared = compareContents(before ?? empty, after);
  return compared === undefined ? [] : summaryOf(compared);
}
