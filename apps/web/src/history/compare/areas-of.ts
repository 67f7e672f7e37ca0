import type { BoardChange, Comparison, Line } from '@throughline/board';

/** An area at the top of a board. */
export interface AreaOf {
  readonly id: string;
  readonly label: string;
}

/** The areas of two boards, in the order of the later one. */
export function areasOf({ before, after }: Comparison): readonly AreaOf[] {
  const areas = new Map<string, AreaOf>();
  for (const { id, label, under } of [...after, ...before]) {
    if (under === null && !areas.has(id)) areas.set(id, { id, label: label ?? '' });
  }
  return [...areas.values()];
}

/** The line that a change is told at: what is there now, or was. */
export const lineOf = (change: BoardChange): Line =>
  change.type === 'removed' ? change.before : change.after;

/** What became of each line, by its id in the older and in the newer board. */
export function changesByLine({ changes }: Comparison): {
  readonly before: ReadonlyMap<string, BoardChange>;
  readonly after: ReadonlyMap<string, BoardChange>;
} {
  const before = new Map<string, BoardChange>();
  const after = new Map<string, BoardChange>();
  for (const change of changes) {
    if (change.type !== 'added') before.set(change.before.id, change);
    if (change.type !== 'removed') after.set(change.after.id, change);
  }
  return { before, after };
}
