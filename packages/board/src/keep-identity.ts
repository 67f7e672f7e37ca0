import type { EmpathyMapView, NeedPartView, NeedView } from './read-empathy-map.ts';
import { NEED_PARTS } from './vocabulary.ts';

/** `next`, but with every part that says the same as in `known` taken from there, down to the whole. */
export function keepIdentity(known: EmpathyMapView, next: EmpathyMapView): EmpathyMapView {
  const lists = keepLists(known.lists, next.lists);
  const need = keepNeed(known.need, next.need);
  return lists === known.lists && need === known.need ? known : { ...next, lists, need };
}

function keepLists(
  known: EmpathyMapView['lists'],
  next: EmpathyMapView['lists'],
): EmpathyMapView['lists'] {
  let changed = false;
  const kept = new Map(next);
  for (const [list, notes] of next) {
    const before = known.get(list);
    if (before?.length === notes.length && before.every((note, i) => note === notes[i])) {
      kept.set(list, before);
    } else changed = true;
  }
  return changed ? kept : known;
}

function keepNeed(known: NeedView, next: NeedView): NeedView {
  const parts = { ...next.parts };
  for (const name of NEED_PARTS) parts[name] = keepPart(known.parts[name], next.parts[name]);
  const same =
    known.strength === next.strength &&
    NEED_PARTS.every((name) => parts[name] === known.parts[name]);
  return same ? known : { ...next, parts };
}

function keepPart(
  known: NeedPartView | undefined,
  next: NeedPartView | undefined,
): NeedPartView | undefined {
  return known?.fragment === next?.fragment && known?.text === next?.text ? known : next;
}
