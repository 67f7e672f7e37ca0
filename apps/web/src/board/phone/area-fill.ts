import { type Area, type EmpathyMapView, NEED_PARTS } from '@throughline/board';

/** How full an area is: notes for most, filled blanks for the need statement. */
export interface AreaFill {
  readonly count: number;
  /** The need statement has all three of its blanks filled. */
  readonly whole: boolean;
  /** The first words in it, on one line; empty when there are none. */
  readonly firstWords: string;
}

/** Counts what an area holds. */
export function areaFill(area: Area, map: EmpathyMapView): AreaFill {
  if (area.id === 'need-statement') {
    const texts = NEED_PARTS.map((part) => oneLine(map.need.parts[part]?.text ?? ''));
    const filled = texts.filter((text) => text !== '');
    return {
      count: filled.length,
      whole: filled.length === NEED_PARTS.length,
      firstWords: filled.join(' … '),
    };
  }
  const notes = area.lists.flatMap((list) => map.lists.get(list) ?? []);
  const first = notes.map((note) => oneLine(note.text)).find((text) => text !== '');
  return { count: notes.length, whole: notes.length > 0, firstWords: first ?? '' };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
