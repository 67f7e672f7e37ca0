import type { BoardTools } from '../board-tools.ts';
import { followByOthers } from '../by-others.ts';
import { entriesOf, outlineOf } from '../content-now.ts';
import { isStaff, type PersonHere } from '../presence/presence-view.ts';
import { type News, NO_NEWS, outlineNews } from './outline-news.ts';

/**
 * Calls `tell` with what other people do: who comes and goes, and changes that came over the wire.
 * This person's own changes are no news.
 * @returns what ends it
 */
export function followNews(tools: BoardTools, tell: (news: News) => void): () => void {
  const { connection, content, presence } = tools;
  const read = () => {
    const view = content.snapshot();
    return { outline: outlineOf(tools, view), entries: entriesOf(tools, view) };
  };
  const byOthers = followByOthers(connection.doc);
  let known = read();
  const onContent = () => {
    const before = known;
    known = read();
    if (byOthers.isLast()) tell(outlineNews(before, known));
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

  const stopContent = content.subscribe(onContent);
  const stopPeople = presence.subscribe(onPeople);
  return () => {
    byOthers.stop();
    stopContent();
    stopPeople();
  };
}

function namesOf(people: readonly PersonHere[]): ReadonlyMap<string, string> {
  const named = people.filter(({ person }) => !isStaff(person));
  return new Map(named.map(({ person }) => [person.key, person.name]));
}
