import type { Line } from './lines.ts';

/**
 * Which line of the older board each line of the newer one is: the one with the same id, or, as on the boards of
 * two teams, one of the same sort that says the same, in the same place where there is such a one.
 */
export function matchLines(old: readonly Line[], now: readonly Line[]): ReadonlyMap<string, Line> {
  const byId = new Map(old.map((line) => [line.id, line]));
  const pairs = new Map<string, Line>();
  for (const line of now) {
    const same = byId.get(line.id);
    if (same?.what === line.what) pairs.set(line.id, same);
  }
  const taken = new Set([...pairs.values()].map(({ id }) => id));
  for (const withPlace of [true, false]) {
    const left = Map.groupBy(
      old.filter((line) => isOwnWords(line) && !taken.has(line.id)),
      (line) => wordsOf(line, withPlace),
    );
    for (const line of now) {
      if (pairs.has(line.id) || !isOwnWords(line)) continue;
      const same = left.get(wordsOf(line, withPlace))?.shift();
      if (same === undefined) continue;
      pairs.set(line.id, same);
      taken.add(same.id);
    }
  }
  return pairs;
}

const isOwnWords = ({ what, text }: Line) =>
  what !== 'area' && what !== 'field' && text.trim() !== '';

const wordsOf = ({ what, place, text }: Line, withPlace: boolean) =>
  JSON.stringify([what, withPlace ? place : '', text.replace(/\s+/g, ' ').trim()]);
