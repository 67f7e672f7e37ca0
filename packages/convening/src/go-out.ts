import type { Breakout, ConveningEvent, ConveningState, Id, Refusal } from '@throughline/protocol';
import { breakoutNow, breakoutOf } from './groups.ts';

type Events = ConveningEvent[] | Refusal;

/** Sends everybody out into the groups of a breakout. */
export function sendOut(state: ConveningState, breakoutId: Id, at: number): Events {
  if (state.stage !== 'open') return 'wrong-stage';
  if (!breakoutOf(state, breakoutId)) return 'no-such-group';
  const { out } = state;
  if (out?.breakoutId === breakoutId && out.backAt === null) return [];
  return [...comeBack(state, at), { type: 'sent-out', breakoutId, at }];
}

/** Calls everybody back; at once with no seconds to wait. */
export function recall(state: ConveningState, seconds: number, at: number): Events {
  if (state.out === null) return 'nobody-is-out';
  if (seconds === 0) return comeBack(state, at);
  const backAt = at + seconds * 1_000;
  return state.out.backAt === backAt ? [] : [{ type: 'recalled', backAt, at }];
}

/** A recall that was changed or came about meanwhile is none of this moment's business. */
export const recallIsDue = (state: ConveningState, backAt: number, at: number): Events =>
  state.out?.backAt === backAt && at >= backAt ? comeBack(state, at) : [];

export const comeBack = ({ out }: ConveningState, at: number): ConveningEvent[] =>
  out === null ? [] : [{ type: 'came-back', at }];

/** What a step that begins does to the groups: people go out in its own, or come back to their tables. */
export function groupsOfStep(state: ConveningState, step: number, at: number): ConveningEvent[] {
  const breakoutId = state.agenda[step]?.groups;
  const goesOut = breakoutId !== undefined && breakoutOf(state, breakoutId) !== undefined;
  if (!goesOut) return comeBack(state, at);
  const events = sendOut(state, breakoutId, at);
  return Array.isArray(events) ? events : [];
}

/** Moves each group to the board of the next group; back at their own, the walk is over. */
export function walkOn(state: ConveningState, from: number | null, at: number): Events {
  const { out } = state;
  if (out === null) return 'nobody-is-out';
  if (from !== out.walk) return 'stale';
  const stations = breakoutNow(state)?.groups.length ?? 0;
  const next = (out.walk ?? 0) + 1;
  const round = next >= stations ? null : next;
  return round === out.walk ? [] : [{ type: 'walk-moved', round, at }];
}

export const endWalk = ({ out }: ConveningState, at: number): Events =>
  out === null || out.walk === null ? [] : [{ type: 'walk-moved', round: null, at }];

export function setTogether(state: ConveningState, breakoutId: Id | null, at: number): Events {
  if (state.together === breakoutId) return [];
  if (breakoutId !== null && !breakoutOf(state, breakoutId)) return 'no-such-group';
  return [{ type: 'together-set', breakoutId, at }];
}

/**
 * The board that a group works on, or visits in a gallery walk: its own in no walk and in round 0, that of the
 * group as many places on as there were rounds. Null where there is none.
 */
export function stationOf(
  { groups }: Pick<Breakout, 'groups'>,
  groupId: Id,
  walk: number | null,
): Id | null {
  const own = groups.findIndex(({ id }) => id === groupId);
  if (own < 0) return null;
  return groups[(own + (walk ?? 0)) % groups.length]?.boardId ?? null;
}
