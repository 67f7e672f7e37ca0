import type { LogEntry, RoomNews } from '@throughline/rooms';

/** What is larger goes in parts, each a message of its own. */
const PART_BYTES = 262_144;
const PART_ENTRIES = 512;

/**
 * News small enough to be told: what was done in order, who is there with the last part.
 * @returns the very same where it is small, as it nearly always is
 */
export function partsOf(news: RoomNews): readonly RoomNews[] {
  const runs = runsOf(news.entries);
  if (runs.length <= 1 && fits(news)) return [news];
  const told = runs.map((entries, at) => ({
    ...news,
    entries,
    added: at === 0 ? news.added : [],
    awareness: null,
    asksWhoIsThere: false,
  }));
  const { awareness, asksWhoIsThere } = news;
  if (awareness === null && !asksWhoIsThere) return told;
  return [...told, { ...news, entries: [], added: [], awareness, asksWhoIsThere }];
}

const fits = ({ entries, awareness }: RoomNews) =>
  bytesOf(entries) + (awareness?.length ?? 0) <= PART_BYTES;

const bytesOf = (entries: readonly LogEntry[]) =>
  entries.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** One entry is never cut. */
function runsOf(entries: readonly LogEntry[]): readonly (readonly LogEntry[])[] {
  const runs: LogEntry[][] = [];
  let size = 0;
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run && run.length < PART_ENTRIES && size + entry.bytes.length <= PART_BYTES) {
      run.push(entry);
      size += entry.bytes.length;
    } else {
      runs.push([entry]);
      size = entry.bytes.length;
    }
  }
  return runs;
}
