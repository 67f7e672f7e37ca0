import type { Comparison } from './compare-contents.ts';

/** How much was done in one place: an area, or a text of the template by its id. */
export interface PlaceSummary {
  /** The id of the area or field in the outline. */
  readonly place: string;
  /** Where the texts of its kind name it. */
  readonly label: string;
  readonly what: 'area' | 'field';
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly changed: number;
}

/** A comparison in numbers: no word of the board is in it, so that nobody is to be erased from it. */
export function summaryOf({ changes, after, before }: Comparison): readonly PlaceSummary[] {
  const labels = new Map([...before, ...after].map(({ id, label }) => [id, label ?? '']));
  const places = new Map<string, PlaceSummary>();
  const count = (place: string, what: PlaceSummary['what'], name: Counted) => {
    const known = places.get(place) ?? {
      place,
      label: labels.get(place) ?? '',
      what,
      added: 0,
      removed: 0,
      moved: 0,
      changed: 0,
    };
    places.set(place, { ...known, [name]: known[name] + 1 });
  };
  for (const change of changes) {
    const line = change.type === 'removed' ? change.before : change.after;
    // A text of an item is a change of the item's place; one of the template is named itself.
    const isOwn = line.what === 'field' && line.under === line.place;
    const at = isOwn ? line.id : line.place;
    const what = isOwn ? 'field' : 'area';
    if (change.type !== 'changed') {
      count(at, what, isOwn || line.what === 'field' ? 'changed' : change.type);
    } else {
      if (change.moved) count(at, what, 'moved');
      if (change.words !== undefined || change.values.length > 0) count(at, what, 'changed');
    }
  }
  return [...places.values()];
}

type Counted = 'added' | 'removed' | 'moved' | 'changed';
