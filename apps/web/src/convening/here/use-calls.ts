import {
  attentionAfter,
  callOf,
  groupNow,
  isThere,
  mayBeTaken,
  type Participant,
  placeInRoom,
  type RoomPlace,
  whatNow,
  whyCalled,
} from '@throughline/convening';
import type { ConveningState } from '@throughline/protocol';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { goTo } from '../../routing/place.ts';
import { handsNow, watchHands } from './hands.ts';
import { type HereMemory, leadBack } from './here-memory.ts';
import type { PageSide } from './page-side.ts';

/** What happens at one moment, a step and the groups of it, comes as several events. */
const SETTLED_MS = 150;
/** How often somebody's hands are looked at while a call waits. */
const LOOK_MS = 400;

/** A call of the room that has not been followed yet. */
export interface StandingCall {
  readonly place: RoomPlace;
  /** `wait`: the page goes there at the next pause; `offer`: only when it is asked to. */
  readonly is: 'wait' | 'offer';
}

export interface Calls {
  readonly place: RoomPlace;
  readonly standing: StandingCall | undefined;
  go(): void;
  stay(): void;
  goBack(): void;
  putAwayBack(): void;
}

/** The address of a place of the room; undefined for what has none. */
export function pathOfPlace(place: RoomPlace, conveningId: string): string | undefined {
  switch (place.is) {
    case 'board':
      return `/board/${place.boardId}`;
    case 'together':
      return `/convenings/${conveningId}/together`;
    case 'choice':
    case 'anywhere':
      return undefined;
  }
}

/** Follows where the room goes, and takes the page there when somebody's hands are free (H-1 to H-5). */
export function useCalls(
  state: ConveningState,
  who: Participant,
  side: PageSide,
  memory: StoreApi<HereMemory>,
  serverNow: () => number,
): Calls {
  const { settled, attention, call, answered, arrives } = useStore(memory);
  const place = useMemo(
    () => placeInRoom(settled ?? state, attention, who),
    [settled, state, attention, who],
  );
  const [is, setIs] = useState<'settled' | 'offer' | 'wait' | 'go'>('settled');

  useEffect(() => {
    watchHands();
    memory.setState((before) => ({ ...helpAfter(before, state, who), heard: state }));
    const settle = () => memory.setState((before) => followed(before, state, who, serverNow()));
    // The first state is whole by itself.
    if (memory.getState().settled === undefined) settle();
    const timer = setTimeout(settle, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [state, who, memory, serverNow]);

  useEffect(() => {
    const look = () => {
      if (call === null) return;
      const stays = isThere(place, side.at);
      const doing = handsNow(side.busy() || (stays && side.writing()));
      const called = { call, answered, place, at: side.at, arrives };
      const becomes = whatNow(called, doing, performance.now());
      setIs(becomes);
      // What everybody was shown is over, and the step has no board of its own: back to where they were.
      const wasShown = /^(?:guide|spotlight) /.test(answered ?? '') && call !== answered;
      if (wasShown && place.is === 'anywhere' && memory.getState().from !== null) {
        if (!mayBeTaken(doing, performance.now())) return;
        memory.setState({ answered: call });
        leadBack(memory);
        return;
      }
      if (becomes === 'settled' && call !== answered) memory.setState({ answered: call });
      if (becomes === 'go') follow(memory, side, place, state.id);
    };
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [call, answered, place, arrives, side, memory, state.id]);

  useArrival(memory, side);
  const standing = is === 'wait' || is === 'offer' ? ({ place, is } as const) : undefined;
  return {
    place,
    standing: call === answered ? undefined : standing,
    go: () => follow(memory, side, place, state.id),
    stay: () => memory.setState({ answered: call }),
    goBack: () => leadBack(memory),
    putAwayBack: () => memory.setState({ from: null }),
  };
}

/** A message from so long before somebody came is old news to them. */
const OLD_NEWS_MS = 10 * 60_000;

/** The memory after a state that was told. */
function followed(
  before: HereMemory,
  state: ConveningState,
  who: Participant,
  now: number,
): Partial<HereMemory> {
  const keptOverReload = before.settled === undefined && before.answered !== null;
  const attention = keptOverReload
    ? attentionAfter(before.attention, state, state)
    : attentionAfter(before.attention, before.settled, state);
  const place = placeInRoom(state, attention, who);
  const call = callOf(state, attention, place, who.key);
  const isOld = before.settled === undefined && now - (state.broadcast?.at ?? now) > OLD_NEWS_MS;
  const told = {
    settled: state,
    attention,
    ...(isOld ? { readAt: Math.max(before.readAt, state.broadcast?.at ?? 0) } : {}),
  };
  if (call === before.call) return told;
  const why = whyCalled(attention, before.settled, state, who.key);
  const arrives = before.arrives && before.call === null;
  return { ...told, call, why, arrives };
}

/** A call for help that is over was answered, unless they took it back or sit at another table by now. */
function helpAfter(
  { heard, tookHelpBack }: HereMemory,
  now: ConveningState,
  who: Participant,
): Partial<HereMemory> {
  if (heard === undefined) return {};
  const tableId = tableOf(heard, who);
  if (tableId === undefined || tableId !== tableOf(now, who)) return {};
  const asks = ({ help }: ConveningState) => help.some((one) => one.tableId === tableId);
  if (asks(now)) return { helpAnswered: false };
  if (!asks(heard) || now.stage !== 'open') return {};
  return { helpAnswered: !tookHelpBack, tookHelpBack: false };
}

/** The table that somebody speaks for: their group while out, else their team. */
export function tableOf(state: ConveningState, { key, teamId }: Participant): string | undefined {
  return groupNow(state, key)?.id ?? (state.out === null ? (teamId ?? undefined) : undefined);
}

/** Goes where the room is, and remembers the way back. */
function follow(
  memory: StoreApi<HereMemory>,
  side: PageSide,
  place: RoomPlace,
  conveningId: string,
): void {
  const { call } = memory.getState();
  const spot = place.is === 'board' ? { area: place.area, noteId: place.noteId } : null;
  if (isThere(place, side.at)) {
    memory.setState({ answered: call });
    if (spot !== null) side.goToSpot(spot);
    return;
  }
  const path = pathOfPlace(place, conveningId);
  if (path === undefined) return;
  const from = {
    path: `${location.pathname}${location.search}`,
    name: side.name,
    kept: side.keep(),
  };
  memory.setState({
    answered: call,
    from,
    takenTo: path,
    toSpot: spot,
    landing: true,
    returning: null,
  });
  goTo(path);
}

/** What is still to be done on the page that somebody was taken to, or came back to. */
function useArrival(memory: StoreApi<HereMemory>, side: PageSide): void {
  useEffect(() => {
    // Not within the effect: going to a place on a board draws it at once.
    const timer = setTimeout(() => {
      const { returning, toSpot, landing } = memory.getState();
      if (returning !== null) {
        memory.setState({ returning: null });
        if (returning.path === `${location.pathname}${location.search}`) {
          side.comeBack(returning.kept);
        }
        return;
      }
      if (!landing) return;
      memory.setState({ toSpot: null, landing: false });
      const isFree = document.activeElement === document.body || document.activeElement === null;
      if (isFree) document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
      if (toSpot !== null) side.goToSpot(toSpot);
    });
    return () => clearTimeout(timer);
  }, [memory, side]);
}
