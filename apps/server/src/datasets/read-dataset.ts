import {
  measuresOf,
  type PublishedTable,
  publish,
  readCsv,
  readTable,
} from '@throughline/evidence';
import type { DatasetInfo, NewDatasetForm, PlaceFigures } from '@throughline/protocol';

/** A table as it is stored: what can be chosen of it, and what may be shown of each of its places. */
export type ReadDataset =
  | {
      readonly status: 'read';
      readonly info: Omit<DatasetInfo, 'id' | 'addedAt' | 'title' | 'source'>;
      readonly figures: readonly PlaceFigures[];
    }
  | { readonly status: 'refused'; readonly why: 'student-records' | 'invalid' };

/** Reads a table and hides its small groups. Pure. */
export function readDataset({
  text,
  mapping,
  threshold,
}: Pick<NewDatasetForm, 'text' | 'mapping' | 'threshold'>): ReadDataset {
  const parted = readCsv(text);
  if (!parted) return { status: 'refused', why: 'invalid' };
  const found = readTable(parted, mapping);
  if (found.status === 'refused') {
    const why = found.reason === 'student-record' ? 'student-records' : 'invalid';
    return { status: 'refused', why };
  }
  const table = publish(found.table, threshold);
  const { locations, groups, times, hidden, sizesKnown } = table;
  return {
    status: 'read',
    info: {
      threshold: table.threshold,
      hidden,
      sizesKnown,
      lines: found.lines,
      read: found.read,
      places: locations.length,
      firstTime: times[0] ?? '',
      lastTime: times.at(-1) ?? '',
      locations: [...locations],
      state: table.state === undefined ? null : (locations[table.state] ?? null),
      groups: [...groups],
      times: [...times],
      measures: measuresOf(table),
    },
    figures: locations.map((_, place) => figuresOf(table, place)),
  };
}

function figuresOf({ groups, times, cells }: PublishedTable, place: number): PlaceFigures {
  const size = groups.length * times.length;
  return cells.slice(place * size, (place + 1) * size).map((cell) => cell ?? null);
}
