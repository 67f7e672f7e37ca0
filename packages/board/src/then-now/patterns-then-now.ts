import type { PatternThenNow } from '@throughline/protocol';
import type * as Y from 'yjs';
import { allClusters, type Cluster, cardsWithin } from '../pattern-board/cluster.ts';
import { readPatternBoard } from '../pattern-board/read-pattern-board.ts';
import { seenIn } from '../pattern-board/seen-in.ts';
import { type BoardPair, standingOn } from './pair.ts';

type Side = NonNullable<PatternThenNow['before']>;

/**
 * What became of the patterns: those that changed first, the others in the order of the board. A pattern grew when more teams
 * stand behind it than then, or as many and more cards; it faded when it is fewer. One that became an insight is told
 * as that. Which is the same is told by its id.
 */
export function patternsThenNow({ before, now }: BoardPair): readonly PatternThenNow[] {
  const [at] = now;
  if (!at) return [];
  const old = before ? patternsOf(before) : new Map<string, Cluster>();
  const after = standingOn(now, patternsOf);
  const told = [...new Set([...after.keys(), ...old.keys()])].flatMap((id) => {
    const [first, next] = [old.get(id), after.get(id)];
    const cluster = next?.value ?? first;
    if (!cluster) return [];
    const [side, sideNow] = [first && sideOf(first), next && sideOf(next.value)];
    const title = titleOf(cluster);
    if (title === '') return [];
    return [
      {
        boardId: next?.boardId ?? at.boardId,
        id,
        title,
        language: cluster.item.language,
        before: side ?? null,
        now: sideNow ?? null,
        change: changeOf(side, sideNow),
      },
    ];
  });
  return told.sort((a, b) => Number(a.change === 'same') - Number(b.change === 'same'));
}

function patternsOf(doc: Y.Doc): ReadonlyMap<string, Cluster> {
  const { clusters } = readPatternBoard(doc);
  return new Map(allClusters(clusters).map((cluster) => [cluster.id, cluster]));
}

function titleOf({ item: { texts, values } }: Cluster): string {
  const [insight, title] = [texts.insight, texts.title].map((text) => text?.text.trim() ?? '');
  return ((values.isInsight && insight) || title || '').replace(/\s+/g, ' ');
}

function sideOf(cluster: Cluster): Side {
  const cards = cardsWithin(cluster);
  const { teams } = seenIn(cards, { ofTeams: 0 });
  const standing = cards.filter(({ signal }) => signal?.state !== 'withdrawn');
  return { teams, cards: standing.length, insight: cluster.item.values.isInsight };
}

function changeOf(before: Side | undefined, now: Side | undefined): PatternThenNow['change'] {
  if (!before) return 'new';
  if (!now) return 'gone';
  if (now.insight && !before.insight) return 'insight';
  const more = now.teams - before.teams || now.cards - before.cards;
  return more > 0 ? 'grew' : more < 0 ? 'faded' : 'same';
}
