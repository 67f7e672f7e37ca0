import { type BoardContent, changedEntries, contentBetween } from '@throughline/board';
import type { BoardVersion } from '@throughline/protocol';
import { useCallback, useEffect, useRef, useState } from 'react';
import { browserAfter } from '../../clock/after.ts';
import { fetchContent, type KeptContent, type Which } from '../versions-api.ts';
import { markNew } from './mark-new.ts';

/** How long one step is shown, at each speed. */
const STEP_MS = { slow: 1_600, normal: 700, fast: 200 } as const;
export type Speed = keyof typeof STEP_MS;
export const SPEEDS = Object.keys(STEP_MS) as readonly Speed[];
/** A step between two versions changes so much at least that there are not more steps than these. */
const MOST_STEPS = 40;

/** The history of a board as it is played. */
export interface Playback {
  /** Null: the board as it is now. */
  readonly version: BoardVersion | null;
  readonly content: BoardContent;
  /** Which of all, from 0. */
  readonly at: number;
  readonly versions: readonly (BoardVersion | null)[];
  readonly playing: boolean;
  readonly speed: Speed;
  setSpeed(speed: Speed): void;
  go(at: number): void;
  play(playing: boolean): void;
}

/**
 * Goes from version to version. Between two of them what changed comes one after the other, in the order of the
 * board: in which order people did it nobody wrote down.
 */
export function usePlayback(
  boardId: string,
  oldestFirst: readonly BoardVersion[],
  first: KeptContent,
  startsPlaying: boolean,
): Playback {
  const versions: readonly (BoardVersion | null)[] = [...oldestFirst, null];
  const start = versions.findIndex(
    (one) => (one?.number ?? null) === (first.version?.number ?? null),
  );
  const [at, setAt] = useState(Math.max(start, 0));
  const [content, setContent] = useState(first.content);
  const [playing, setPlaying] = useState(startsPlaying);
  const [speed, setSpeed] = useState<Speed>('normal');
  const known = useRef(
    new Map<Which, BoardContent>([[first.version?.number ?? 'now', first.content]]),
  );
  const last = versions.length - 1;

  const contentOf = useCallback(
    async (which: Which): Promise<BoardContent | undefined> => {
      const held = known.current.get(which);
      if (held) return held;
      const answer = await fetchContent(boardId, which);
      if (answer.kind !== 'ok') return undefined;
      known.current.set(which, answer.value.content);
      return answer.value.content;
    },
    [boardId],
  );
  const whichAt = (place: number): Which => versions[place]?.number ?? 'now';
  const here = whichAt(at);

  const asked = useRef(0);
  const go = (place: number) => {
    const mine = ++asked.current;
    setAt(place);
    void contentOf(whichAt(place)).then((found) => {
      if (mine === asked.current && found) setContent(found);
    });
  };

  const next = at < last ? whichAt(at + 1) : undefined;
  useEffect(() => {
    if (!playing) return;
    let over = false;
    let cancel = () => {};
    const wait = (work: () => void) => {
      cancel = browserAfter(STEP_MS[speed], () => {
        if (!over) work();
      });
    };
    if (next === undefined) {
      setPlaying(false);
      return;
    }
    const run = async () => {
      const before = known.current.get(here);
      const after = await contentOf(next);
      if (over) return;
      if (!before || !after) return setPlaying(false);
      const places = changedEntries(before, after);
      const each = Math.max(1, Math.ceil(places.length / MOST_STEPS));
      const step = (done: number) => {
        setContent(
          done >= places.length ? after : contentBetween(before, after, places.slice(0, done)),
        );
        markNew(places.slice(done - each, done), after);
        wait(() => (done >= places.length ? setAt(at + 1) : step(done + each)));
      };
      wait(() => (places.length === 0 ? setAt(at + 1) : step(each)));
    };
    void run();
    return () => {
      over = true;
      cancel();
    };
  }, [playing, at, here, next, speed, contentOf]);

  return {
    version: versions[at] ?? null,
    content,
    at,
    versions,
    playing,
    speed,
    setSpeed,
    go(place) {
      setPlaying(false);
      go(place);
    },
    play(on) {
      if (on && at >= last) go(0);
      setPlaying(on);
    },
  };
}
