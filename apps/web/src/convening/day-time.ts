import { endsAt } from '@throughline/convening';
import type { ConveningState } from '@throughline/protocol';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * The moment at which the clock of this place next to `now` shows a time of its day.
 * @param time as a time field gives it: `16:30`; empty for none
 * @param now server time, milliseconds since 1970
 */
export function atTime(time: string, now: number): number | null {
  const [hours, minutes] = time.split(':').map(Number);
  if (time === '' || hours === undefined || minutes === undefined) return null;
  const day = new Date(now);
  day.setHours(hours, minutes, 0, 0);
  // Half past twelve at night, asked for at eleven, is tomorrow's.
  const days = Math.round((now - day.getTime()) / DAY_MS);
  day.setDate(day.getDate() + days);
  return day.getTime();
}

/** A moment as a time field takes it, by the clock of this place. */
export function timeField(at: number): string {
  const day = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(day.getHours())}:${two(day.getMinutes())}`;
}

/** How many minutes too late the agenda would end as it goes; nothing below two, which is no lateness. */
export function minutesLate(state: ConveningState, now: number): number {
  if (state.endsBy === null || state.currentStep === null) return 0;
  const minutes = Math.round((endsAt(state, now) - state.endsBy) / MINUTE_MS);
  return minutes >= 2 ? minutes : 0;
}
