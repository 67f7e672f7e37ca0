import type { BoardTools } from '../board-tools.ts';
import { followByOthers } from '../by-others.ts';
import { isStaff, type PersonHere } from '../presence/presence-view.ts';
import { mapNews, type News, NO_NEWS } from './map-news.ts';

/**
 * Calls `tell` with what other people do: who comes and goes, and changes that came over the wire.
 * This person's own changes are no news.
 * @returns what ends it
 */
export function followNews(
  { connection, map, presence }: BoardTools,
  tell: (news: News) => void,
): () => void {
  const byOthers = followByOthers(connection.doc);
  let known = map.snapshot();
  const onMap = () => {
    const before = known;
    known = map.snapshot();
    if (byOthers.isLast()) tell(mapNews(before, known));
  };
  let here = presence.view().people;
  const onPeople = () => {
    const before = namesOf(here);
    here = presence.view().people;
    const now = namesOf(here);
    const arrived = [...now].filter(([key]) => !before.has(key)).map(([, name]) => name);
    const left = [...before].filter(([key]) => !now.has(key)).map(([, name]) => name);
    if (arrived.length + left.length > 0) tell({ ...NO_NEWS, arrived, left });
  };

  const stopMap = map.subscribe(onMap);
  const stopPeople = presence.subscribe(onPeople);
  return () => {
    byOthers.stop();
    stopMap();
    stopPeople();
  };
}

function namesOf(people: readonly PersonHere[]): ReadonlyMap<string, string> {
  const named = people.filter(({ person }) => !isStaff(person));
  return new Map(named.map(({ person }) => [person.key, person.name]));
}
