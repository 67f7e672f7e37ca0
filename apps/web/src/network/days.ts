import type { Day, Language } from '@throughline/protocol';

const DAY_MS = 86_400_000;

/** Today in the calendar of the place where the reader is. */
export function todayHere(now = new Date()): Day {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day as a whole number: two that follow each other differ by one. */
export const dayNumber = (day: Day): number => Math.round(Date.parse(day) / DAY_MS);

/** The day of a whole number. */
export const dayOfNumber = (number: number): Day =>
  new Date(number * DAY_MS).toISOString().slice(0, 10);

/** A day as people say it, with its weekday; the year only where it is not this one. */
export function dayWords(day: Day, language: Language, today = todayHere()): string {
  const ofThisYear = day.slice(0, 4) === today.slice(0, 4);
  return format(day, language, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    ...(ofThisYear ? {} : { year: 'numeric' }),
  });
}

/** A day with its year, in full. */
export const dateWords = (day: Day, language: Language): string =>
  format(day, language, { dateStyle: 'long' });

/** A day as short as it can be told: "Mar 7". */
export const shortDayWords = (day: Day, language: Language): string =>
  format(day, language, { month: 'short', day: 'numeric' });

/** From one day to another, each month said once where one is enough: "Mar 19 – Apr 13". */
export function spanWords(from: Day, to: Day, language: Language): string {
  if (from === to) return shortDayWords(from, language);
  return formatter(language, { month: 'short', day: 'numeric' }).formatRange(
    new Date(from),
    new Date(to),
  );
}

/** The month of a day, short. */
export const monthWords = (day: Day, language: Language): string =>
  format(day, language, { month: 'short' });

function format(day: Day, language: Language, options: Intl.DateTimeFormatOptions): string {
  return formatter(language, options).format(new Date(day));
}

/** A day has no time: it is read and told in the same zone, whichever that is. */
function formatter(language: Language, options: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-US' : 'es-MX', {
    ...options,
    timeZone: 'UTC',
  });
}
