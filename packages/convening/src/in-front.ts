import {
  type ConveningEvent,
  type ConveningState,
  FRONT_LIMITS,
  type Guide,
  type Id,
  type Lock,
  REPORT_SECONDS,
  type Refusal,
  type Spotlight,
} from '@throughline/protocol';
import { breakoutNow, breakoutOf } from './groups.ts';

type Events = ConveningEvent[] | Refusal;

/** The same words again are a new message: they are read out again. */
export const broadcast = ({ stage }: ConveningState, text: string, at: number): Events =>
  stage === 'open' ? [{ type: 'broadcast-made', text, at }] : 'wrong-stage';

export const setSpotlight = (
  state: ConveningState,
  spotlight: Spotlight | null,
  at: number,
): Events => (isSame(state.spotlight, spotlight) ? [] : [{ type: 'spotlight-set', spotlight, at }]);

/** Asks everybody to come to a place, anew each time it is asked; null: nobody guides any more. */
export function guide(state: ConveningState, to: Omit<Guide, 'at'> | null, at: number): Events {
  if (to === null) return state.guide === null ? [] : [{ type: 'guided', guide: null, at }];
  if (state.stage !== 'open') return 'wrong-stage';
  return [{ type: 'guided', guide: { ...to, at }, at }];
}

export function setLock({ locks }: ConveningState, lock: Lock, on: boolean, at: number): Events {
  if (locks.some((one) => isSame(one, lock)) === on) return [];
  if (on && locks.length >= FRONT_LIMITS.locks) return 'too-many';
  return [{ type: 'lock-set', lock, on, at }];
}

export function park(
  { parked }: ConveningState,
  { id, text }: { id: Id; text: string },
  at: number,
): Events {
  if (parked.some((one) => one.id === id)) return [];
  if (parked.length >= FRONT_LIMITS.parkedAtOnce) return 'too-many';
  return [{ type: 'thought-parked', id, text, at }];
}

export const unpark = ({ parked }: ConveningState, id: Id, at: number): Events =>
  parked.some((one) => one.id === id) ? [{ type: 'thought-unparked', id, at }] : [];

/** Gives a report-out the room for so many seconds, from now. */
export function showReport(
  { stage, report }: ConveningState,
  { boardId, seconds = REPORT_SECONDS }: { boardId: Id; seconds?: number | undefined },
  at: number,
): Events {
  if (stage !== 'open') return 'wrong-stage';
  if (report?.boardId === boardId && report.endsAt > at) return [];
  return [{ type: 'report-shown', boardId, endsAt: at + seconds * 1_000, at }];
}

export const hideReport = ({ report }: ConveningState, at: number): Events =>
  report === null ? [] : [{ type: 'report-over', at }];

/** A report-out that was ended or given the room anew meanwhile is none of this moment's business. */
export const reportTimeIsUp = ({ report }: ConveningState, endsAt: number, at: number): Events =>
  report?.endsAt === endsAt && at >= endsAt ? [{ type: 'report-over', at }] : [];

export function setHand(
  { stage, hands }: ConveningState,
  { key, on }: { key: Id; on: boolean },
  at: number,
): Events {
  if (on && stage !== 'open') return 'wrong-stage';
  return hands.some((one) => one.key === key) === on ? [] : [{ type: 'hand-set', key, on, at }];
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether nobody writes on a board, or in an area of it, by a lock of its own. */
export const isLockedAt = (
  { locks }: Pick<ConveningState, 'locks'>,
  boardId: Id,
  area: string | null = null,
): boolean =>
  locks.some((lock) => lock.boardId === boardId && (lock.area === null || lock.area === area));

/** The boards that the spotlight is on; none where it is on what was said then and is said now. */
function boardsInSpotlight(spotlight: Spotlight | null): readonly Id[] {
  if (spotlight === null || spotlight.is === 'then-now') return [];
  return spotlight.is === 'boards' ? spotlight.boardIds : [spotlight.boardId];
}

/**
 * Whether a board is shown to everybody in the convening, who may read it for as long: in the spotlight, guided
 * to, reported on, side by side with the others, a station of the walk.
 */
export function isOnShow(state: ConveningState, boardId: Id): boolean {
  const { spotlight, report, out } = state;
  const isLit = boardsInSpotlight(spotlight).includes(boardId);
  if (isLit || state.guide?.boardId === boardId || report?.boardId === boardId) return true;
  const ofGroups = out?.walk == null ? breakoutOf(state, state.together) : breakoutNow(state);
  return ofGroups?.groups.some((group) => group.boardId === boardId) ?? false;
}
