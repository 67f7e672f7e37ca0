import type { BoardSummary } from '@throughline/protocol';

/** Whose a board is: its team, or what somebody named it. */
export const nameOf = ({ team, title }: Pick<BoardSummary, 'team' | 'title'>): string =>
  team?.name ?? title ?? '';

/** The path of the page from which a board's convening is run, or of all of them. */
export const conveningPath = ({ conveningId }: Pick<BoardSummary, 'conveningId'>): string =>
  conveningId === null ? '/convening' : `/convening/${conveningId}`;
