import type { BoardKind, ConveningState, Group, Id } from '@throughline/protocol';
import { stationOf } from './go-out.ts';
import { breakoutNow, breakoutOf, groupOf } from './groups.ts';

/** Somebody who takes part, with the boards that they may open. */
export interface Participant {
  readonly key: Id;
  readonly teamId: Id | null;
  readonly boards: readonly {
    readonly id: Id;
    readonly kind: BoardKind;
    readonly conveningId: Id | null;
    readonly team: { readonly id: Id } | null;
  }[];
}

/** What the room looks at: each at its own work, or together at what somebody shows. */
export type Attention = 'work' | 'together' | 'guide' | 'spotlight';

/** Where somebody belongs just now. */
export type RoomPlace =
  | {
      readonly is: 'board';
      readonly boardId: Id;
      /** Every board where they are as well off: a team may have two of a kind. */
      readonly among: readonly Id[];
      readonly area: string | null;
      readonly noteId: Id | null;
    }
  /** Boards side by side. */
  | { readonly is: 'together' }
  /** They have not chosen a group yet. */
  | { readonly is: 'choice'; readonly breakoutId: Id }
  /** The room goes nowhere: they are well where they are. */
  | { readonly is: 'anywhere' };

/** The page that somebody is on. */
export type AtPage =
  | { readonly is: 'board'; readonly boardId: Id }
  | { readonly is: 'together' }
  | { readonly is: 'home' };

/** Why the room calls somebody to a place. */
export type CallReason =
  | 'step'
  | 'out'
  | 'moved'
  | 'station'
  | 'own-station'
  | 'together'
  | 'guide'
  | 'spotlight';

const ANYWHERE: RoomPlace = { is: 'anywhere' };

/**
 * What the room looks at after what happened between two states that were told.
 * @param before undefined for one who has just come in
 */
export function attentionAfter(
  attention: Attention,
  before: ConveningState | undefined,
  now: ConveningState,
): Attention {
  const { guide } = now;
  const spotlight = litBoards(now);
  if (before === undefined) {
    if (guide?.follow) return 'guide';
    return now.together !== null && stepBoardKind(now) === undefined ? 'together' : 'work';
  }
  if (guide !== null && guide.at !== before.guide?.at) return 'guide';
  if (guide?.follow && attention === 'guide') return 'guide';
  if (spotlight !== null && !isSame(spotlight, litBoards(before))) return 'spotlight';
  const stepBegan = now.stepStartedAt !== before.stepStartedAt;
  const wentOut = now.out !== null && now.out.since !== before.out?.since;
  const walked = now.out !== null && now.out.walk !== before.out?.walk;
  if (wentOut || walked) return 'work';
  // A step that says what board it is about wins over boards that were laid together before it.
  if (stepBegan)
    return stepBoardKind(now) !== undefined || now.together === null ? 'work' : 'together';
  if (now.together !== null && now.together !== before.together) return 'together';
  if (attention === 'together') return now.together === null ? 'work' : 'together';
  const isGone =
    (attention === 'guide' && guide === null) || (attention === 'spotlight' && spotlight === null);
  return isGone ? attentionAfter('work', undefined, now) : attention;
}

/** What the spotlight is on that people go to; what was said then and is said now is for the wall alone. */
const litBoards = ({ spotlight }: Pick<ConveningState, 'spotlight'>) =>
  spotlight?.is === 'then-now' ? null : spotlight;

/** Where somebody belongs while the room looks at this. */
export function placeInRoom(
  state: ConveningState,
  attention: Attention,
  who: Participant,
): RoomPlace {
  const { guide, stage } = state;
  const spotlight = litBoards(state);
  if (stage !== 'open') return ANYWHERE;
  switch (attention) {
    case 'guide':
      return guide === null ? ANYWHERE : boardPlace([guide.boardId], null, guide.noteId);
    case 'spotlight':
      if (spotlight === null) return ANYWHERE;
      if (spotlight.is === 'note') return boardPlace([spotlight.boardId], null, spotlight.noteId);
      if (spotlight.is === 'poll') return boardPlace([spotlight.boardId], null, null);
      return spotlight.boardIds.length > 1
        ? { is: 'together' }
        : boardPlace(spotlight.boardIds, null, null);
    case 'together':
      return state.together === null ? ANYWHERE : { is: 'together' };
    case 'work':
      return state.out === null ? ownBoard(state, who) : inGroup(state, who);
  }
}

const boardPlace = (among: readonly Id[], area: string | null, noteId: Id | null): RoomPlace => {
  const [boardId] = among;
  return boardId === undefined ? ANYWHERE : { is: 'board', boardId, among, area, noteId };
};

/** The board of the present step, of their team; where their team has none, everybody's. */
function ownBoard(state: ConveningState, { boards, teamId }: Participant): RoomPlace {
  const wanted = stepNow(state)?.board;
  if (wanted === undefined) return ANYWHERE;
  const ofKind = boards.filter(
    ({ kind, conveningId }) => kind === wanted.kind && conveningId === state.id,
  );
  const own = ofKind.filter(({ team }) => team !== null && team.id === teamId);
  const everybodys = ofKind.filter(({ id, team }) => team === null && !isOfGroup(state, id));
  return boardPlace(
    (own.length > 0 ? own : everybodys).map(({ id }) => id),
    wanted.area ?? null,
    null,
  );
}

const isOfGroup = ({ breakouts }: ConveningState, boardId: Id) =>
  breakouts.some(({ groups }) => groups.some((group) => group.boardId === boardId));

/** The board of their group, or of the station that their group is at. */
function inGroup(state: ConveningState, { key }: Participant): RoomPlace {
  const breakout = breakoutNow(state);
  if (breakout === undefined) return ANYWHERE;
  const group = groupOf(breakout, key);
  if (group === undefined) {
    return breakout.by === 'choice' ? { is: 'choice', breakoutId: breakout.id } : ANYWHERE;
  }
  const walk = state.out?.walk ?? null;
  const boardId = stationOf(breakout, group.id, walk);
  const wanted = stepNow(state)?.board;
  const area = walk === null && wanted?.kind === breakout.board?.kind ? wanted?.area : undefined;
  return boardId === null ? ANYWHERE : boardPlace([boardId], area ?? null, null);
}

/** The group that somebody is out in now. */
export const groupNow = (state: ConveningState, key: Id): Group | undefined =>
  groupOf(breakoutNow(state), key);

/** Where people choose a group: while they are out in such groups, or the next step sends them there. */
export function breakoutToChoose(state: ConveningState) {
  if (state.stage !== 'open') return undefined;
  const { agenda, currentStep, skipped } = state;
  const from = currentStep === null ? 0 : currentStep + 1;
  const next = agenda.slice(from).find(({ id }) => !skipped.includes(id));
  const breakout = state.out === null ? breakoutOf(state, next?.groups) : breakoutNow(state);
  return breakout?.by === 'choice' ? breakout : undefined;
}

/**
 * Tells one call of the room from the one before it: as long as this is the same, who went, went back or stayed
 * is not called again.
 */
export function callOf(
  state: ConveningState,
  attention: Attention,
  place: RoomPlace,
  key: Id,
): string {
  const { out, guide, spotlight, together, agenda, currentStep, stepStartedAt } = state;
  const step = currentStep === null ? '' : `${agenda[currentStep]?.id} ${stepStartedAt}`;
  switch (attention) {
    case 'guide':
      return `guide ${guide?.at}`;
    case 'spotlight':
      return `spotlight ${JSON.stringify(spotlight)}`;
    case 'together':
      return `together ${together}`;
    case 'work': {
      const there = place.is === 'board' ? 'board' : place.is;
      if (out === null) return `step ${step} ${there}`;
      const station = place.is === 'board' ? place.boardId : there;
      return `out ${out.since} ${groupNow(state, key)?.id} ${station} ${step}`;
    }
  }
}

/** What to tell somebody whom the room calls. */
export function whyCalled(
  attention: Attention,
  before: ConveningState | undefined,
  now: ConveningState,
  key: Id,
): CallReason {
  if (attention !== 'work') return attention;
  if (now.out === null) return 'step';
  if (now.out.since !== before?.out?.since) return 'out';
  if (groupNow(now, key)?.id !== groupNow(before, key)?.id) return 'moved';
  if (now.out.walk !== before.out.walk) return now.out.walk === null ? 'own-station' : 'station';
  return now.stepStartedAt === before.stepStartedAt ? 'out' : 'step';
}

export function isThere(place: RoomPlace, at: AtPage): boolean {
  switch (place.is) {
    case 'board':
      return at.is === 'board' && place.among.includes(at.boardId);
    case 'together':
      return at.is === 'together';
    case 'choice':
      return false;
    case 'anywhere':
      return true;
  }
}

const stepNow = ({ agenda, currentStep }: ConveningState) =>
  currentStep === null ? undefined : agenda[currentStep];

const stepBoardKind = (state: ConveningState): BoardKind | undefined => stepNow(state)?.board?.kind;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
