import { type After, browserAfter } from '../../clock/after.ts';
import type { BoardTools } from '../board-tools.ts';
import { entriesOf, outlineOf } from '../content-now.ts';
import { isStaff, type PersonHere } from '../presence/presence-view.ts';
import { type News, NO_NEWS, outlineNews, type Reading } from './outline-news.ts';

/** How long the changes of others are let gather before the board is read for them. */
const GATHER_MS = 500;

type Parts = Pick<BoardTools, 'connection' | 'content' | 'kind' | 'presence'>;

/**
 * Calls `tell` with what other people do: who comes and goes, and changes that came over the wire.
 * This person's own changes are no news.
 * @returns what ends it
 */
export function followNews(
  tools: Parts,
  tell: (news: News) => void,
  after: After = browserAfter,
): () => void {
  const stopContent = followContent(tools, tell, after);
  const { presence } = tools;
  let here = presence.view().people;
  const stopPeople = presence.subscribe(() => {
    const before = namesOf(here);
    here = presence.view().people;
    const now = namesOf(here);
    const arrived = [...now].filter(([key]) => !before.has(key)).map(([, name]) => name);
    const left = [...before].filter(([key]) => !now.has(key)).map(([, name]) => name);
    if (arrived.length + left.length > 0) tell({ ...NO_NEWS, arrived, left });
  });
  return () => {
    stopContent();
    stopPeople();
  };
}

/**
 * Reads the board where others' changes begin and where they end, and not in between: a board of hundreds of notes
 * is not read again for each letter, and for one's own letters never.
 */
function followContent(tools: Parts, tell: (news: News) => void, after: After): () => void {
  const { doc } = tools.connection;
  let known = readingOf(tools);
  let state: 'known' | 'own' | 'others' = 'known';
  let cancel = () => {};
  const finish = () => {
    cancel();
    const before = known;
    known = readingOf(tools);
    state = 'known';
    tell(outlineNews(before, known));
  };
  const onBefore = ({ local }: { local: boolean }) => {
    if (local && state === 'others') finish();
    if (!local && state === 'own') {
      known = readingOf(tools);
      state = 'known';
    }
  };
  const onAfter = ({ local }: { local: boolean }) => {
    if (local) state = 'own';
    else if (state !== 'others') {
      state = 'others';
      cancel = after(GATHER_MS, finish);
    }
  };
  doc.on('beforeTransaction', onBefore);
  doc.on('afterTransaction', onAfter);
  return () => {
    cancel();
    doc.off('beforeTransaction', onBefore);
    doc.off('afterTransaction', onAfter);
  };
}

function readingOf(tools: Pick<BoardTools, 'content' | 'kind'>): Reading {
  const view = tools.content.snapshot();
  return { outline: outlineOf(tools, view), entries: entriesOf(tools, view) };
}

function namesOf(people: readonly PersonHere[]): ReadonlyMap<string, string> {
  const named = people.filter(({ person }) => !isStaff(person));
  return new Map(named.map(({ person }) => [person.key, person.name]));
}
