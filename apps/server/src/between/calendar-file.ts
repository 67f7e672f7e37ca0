import type { Day, Language } from '@throughline/protocol';
import { ICalCalendar } from 'ical-generator';

/** One date that somebody should not miss: a whole day, or a moment. */
export interface CalendarEntry {
  /** The same for the same thing, whatever else of it changes: a calendar then moves it and does not add it again. */
  readonly uid: string;
  /** A day wherever one is, or a moment in milliseconds since 1970. */
  readonly when: { readonly day: Day } | { readonly at: number };
  readonly title: string;
  readonly about?: string | undefined;
  readonly place?: string | undefined;
  readonly url?: string | undefined;
  /** How often it was changed. */
  readonly sequence?: number | undefined;
}

/** How long something that has only a moment is shown for. */
const MOMENT_MS = 15 * 60_000;

/**
 * Dates as an iCalendar file (RFC 5545). Days are days wherever they are read, and moments are told in UTC. What people
 * typed can break out of no field: the library escapes every one that is used here, and the name of
 * the calendar, which it does not, is ours.
 */
export function calendarFile(
  entries: readonly CalendarEntry[],
  { language, now }: { readonly language: Language; readonly now: number },
): string {
  const calendar = new ICalCalendar({
    name: 'Throughline',
    prodId: { company: 'Throughline', product: 'Calendar', language: language.toUpperCase() },
  });
  for (const { uid, when, title, about, place, url, sequence = 0 } of entries) {
    const time =
      'day' in when
        ? { start: new Date(`${when.day}T00:00:00Z`), allDay: true }
        : { start: new Date(when.at), end: new Date(when.at + MOMENT_MS) };
    calendar.createEvent({
      id: uid,
      ...time,
      stamp: new Date(now),
      sequence,
      summary: oneLine(title),
      ...(about ? { description: withoutControls(about) } : {}),
      ...(place ? { location: oneLine(place) } : {}),
      ...(url ? { url } : {}),
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** A carriage return that stands alone is a line's end to some readers. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out.
const withoutControls = (text: string) => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
const oneLine = (text: string) => withoutControls(text).replace(/\s+/g, ' ').trim();
