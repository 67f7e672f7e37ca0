import type { BoardSummary } from '@throughline/protocol';

/** Whose a board is: its team, or what somebody named it. */
export const nameOf = ({ team, title }: Pick<BoardSummary, 'team' | 'title'>): string =>
  team?.name ?? title ?? '';
