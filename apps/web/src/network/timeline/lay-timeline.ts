import type { ConveningSummary, Day, PhaseInfo } from '@throughline/protocol';
import { dayNumber, dayOfNumber } from '../days.ts';
import { phasesBeside } from './phases-beside.ts';

/** Where a thing lies on the picture, in hundredths of its width. */
export interface Placed<Thing> {
  thing: Thing;
  from: number;
  /** The end of its last day. */
  to: number;
  /** The row in which its words have room. */
  lane: number;
  /** Its words stand before its end, because after its start there is no room. */
  endAligned: boolean;
}

export interface Timeline {
  phases: readonly Placed<PhaseInfo>[];
  phaseLanes: number;
  convenings: readonly Placed<ConveningSummary>[];
  conveningLanes: number;
  /** The first day of each month that has room for its name, and each week's first day. */
  months: readonly { day: Day; at: number }[];
  weeks: readonly number[];
  /** Undefined where today lies outside of the picture. */
  todayAt: number | undefined;
  today: 'before' | 'within' | 'after';
}

/** How much of the width one letter of a label takes on the narrowest screen that shows the picture. */
const LETTER = 1.05;
/** Beyond so many weeks a line for each would be a hatching. */
const MOST_WEEKS = 30;
/** Months nearer to each other than this would write over each other. */
const MONTH_ROOM = 5;

/**
 * Lays the phases and the convenings of a network on one line of time. Pure.
 * @param words the label of a thing, for the room that it needs
 * @returns undefined where there is nothing with a day
 */
export function layTimeline(
  phases: readonly PhaseInfo[],
  convenings: readonly ConveningSummary[],
  today: Day,
  words: (thing: PhaseInfo | ConveningSummary) => string,
): Timeline | undefined {
  const dated = convenings.filter(({ date }) => date !== null);
  const shown = phasesBeside(phases, dated);
  const days = [
    ...phases.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]),
    ...dated.flatMap(({ date }) => date ?? []),
  ].map(dayNumber);
  if (days.length === 0) return undefined;

  const axis = axisOf(Math.min(...days), Math.max(...days) + 1);
  const now = dayNumber(today);
  const inside = now >= axis.first && now < axis.last;
  const placedPhases = inLanes(
    shown.map((thing) => ({ thing, days: [thing.startsOn, thing.endsOn] as const })),
    axis,
    words,
  );
  const placedConvenings = inLanes(
    dated.map((thing) => ({ thing, days: [thing.date ?? '', thing.date ?? ''] as const })),
    axis,
    words,
  );
  return {
    phases: placedPhases,
    phaseLanes: lanesOf(placedPhases),
    convenings: placedConvenings,
    conveningLanes: lanesOf(placedConvenings),
    ...ticksOf(axis),
    todayAt: inside ? axis.at(now + 0.5) : undefined,
    today: inside ? 'within' : now < axis.first ? 'before' : 'after',
  };
}

interface Axis {
  first: number;
  last: number;
  at: (day: number) => number;
}

/** The days that are shown, with a little room at both ends. */
function axisOf(from: number, to: number): Axis {
  const room = Math.max(3, Math.ceil((to - from) * 0.03));
  const first = from - room;
  const last = to + room;
  return { first, last, at: (day) => ((day - first) / (last - first)) * 100 };
}

function inLanes<Thing extends PhaseInfo | ConveningSummary>(
  things: readonly { thing: Thing; days: readonly [Day, Day] }[],
  { at }: Axis,
  words: (thing: Thing) => string,
): Placed<Thing>[] {
  const ends: number[] = [];
  return [...things]
    .sort((a, b) => (a.days[0] < b.days[0] ? -1 : 1))
    .map(({ thing, days }) => {
      const from = at(dayNumber(days[0]));
      const to = at(dayNumber(days[1]) + 1);
      const room = words(thing).length * LETTER;
      const endAligned = from + room > 100;
      const begins = endAligned ? Math.min(from, to - room) : from;
      const ended = ends.findIndex((end) => end < begins);
      const lane = ended === -1 ? ends.length : ended;
      ends[lane] = endAligned ? to : Math.max(to, from + room);
      return { thing, from, to, lane, endAligned };
    });
}

const lanesOf = (placed: readonly { lane: number }[]) =>
  placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0);

function ticksOf({ first, last, at }: Axis): Pick<Timeline, 'months' | 'weeks'> {
  const months: { day: Day; at: number }[] = [];
  const weeks: number[] = [];
  const every = Math.ceil((last - first) / 7 / MOST_WEEKS);
  for (let day = first, week = 0; day <= last; day += 1) {
    const name = dayOfNumber(day);
    const isFirst = name.endsWith('-01');
    if ((isFirst || day === first) && at(day) < 100 - MONTH_ROOM / 2) {
      const previous = months.at(-1);
      const hasRoom = previous === undefined || at(day) - previous.at >= MONTH_ROOM;
      // The month in which the picture begins gives way to the first that is there as a whole.
      if (!hasRoom && months.length === 1 && !previous.day.endsWith('-01')) months.pop();
      if (hasRoom || months.length === 0) months.push({ day: name, at: at(day) });
    }
    // Day 0 was a Thursday, so each Monday is four days after a multiple of seven.
    if ((day - 4) % 7 === 0 && week++ % every === 0) weeks.push(at(day));
  }
  return { months, weeks };
}
