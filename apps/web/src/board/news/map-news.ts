import type { AreaId, EmpathyMapView, EmpathyNote } from '@throughline/board';
import { areaOfList } from '../areas/area-of-list.ts';

/** What others did since a screen reader last heard of it. */
export interface News {
  readonly arrived: readonly string[];
  readonly left: readonly string[];
  /** How many notes came, by area. */
  readonly added: ReadonlyMap<AreaId, number>;
  /** Areas in which a note was changed or moved. */
  readonly changed: ReadonlySet<AreaId>;
  readonly removed: number;
  readonly need: boolean;
}

export const NO_NEWS: News = {
  arrived: [],
  left: [],
  added: new Map(),
  changed: new Set(),
  removed: 0,
  need: false,
};

/** Whether there is anything to tell. */
export function isNews(news: News): boolean {
  return (
    news.arrived.length + news.left.length + news.added.size + news.changed.size + news.removed >
      0 || news.need
  );
}

/** What changed from one reading of the map to the next; both keep the identity of unchanged notes. */
export function mapNews(before: EmpathyMapView, after: EmpathyMapView): News {
  const old = notesById(before);
  const added = new Map<AreaId, number>();
  const changed = new Set<AreaId>();
  for (const note of notesById(after).values()) {
    const earlier = old.get(note.id);
    old.delete(note.id);
    if (earlier === note) continue;
    const area = areaOfList(note.list);
    if (earlier === undefined) added.set(area, (added.get(area) ?? 0) + 1);
    else changed.add(area);
  }
  return {
    ...NO_NEWS,
    added,
    changed,
    removed: old.size,
    need: needText(before) !== needText(after),
  };
}

/** Both together, for one digest. Who came and went again in between is not mentioned. */
export function mergeNews(a: News, b: News): News {
  const added = new Map(a.added);
  for (const [area, count] of b.added) added.set(area, (added.get(area) ?? 0) + count);
  const changed = new Set([...a.changed, ...b.changed].filter((area) => !added.has(area)));
  return {
    arrived: [...a.arrived.filter((name) => !b.left.includes(name)), ...b.arrived],
    left: [
      ...a.left.filter((name) => !b.arrived.includes(name)),
      ...b.left.filter((name) => !a.arrived.includes(name)),
    ],
    added,
    changed,
    removed: a.removed + b.removed,
    need: a.need || b.need,
  };
}

function notesById(view: EmpathyMapView): Map<string, EmpathyNote> {
  const notes = new Map<string, EmpathyNote>();
  for (const list of view.lists.values()) for (const note of list) notes.set(note.id, note);
  return notes;
}

function needText(view: EmpathyMapView): string {
  const { who, needs, because } = view.need.parts;
  return [who?.text, needs?.text, because?.text, view.need.strength].join('\n');
}
