import type { ItemsView } from '../items/read-items.ts';
import { type Card, inOrder } from './card.ts';
import { MOST_IN_CLUSTER, type PatternItem, type PatternTypes } from './vocabulary.ts';

/** A pattern: cards that were laid together, under a sentence. The same object while nothing in it changes. */
export interface Cluster {
  readonly id: string;
  readonly item: PatternItem<'cluster'>;
  /** What stands in it itself, in order. */
  readonly cards: readonly Card[];
  readonly clusters: readonly Cluster[];
  /** One of each team at most. */
  readonly answers: readonly PatternItem<'answer'>[];
  /** It has grown past what a person takes in at a glance. */
  readonly isLarge: boolean;
}

/** The clusters on the board itself, each with what stands in it, those that are as before taken from there. */
export function clustersOf(
  items: ItemsView<PatternTypes>,
  cards: Iterable<Card>,
  known: Map<string, Cluster>,
): readonly Cluster[] {
  const inside = new Map<string, Card[]>();
  for (const card of cards) {
    if (card.cluster === null) continue;
    const list = inside.get(card.cluster);
    if (list) list.push(card);
    else inside.set(card.cluster, [card]);
  }
  const seen = new Set<string>();
  const under = (parent: string | null): readonly Cluster[] =>
    items.under(parent, 'cluster').map((item) => {
      seen.add(item.id);
      const next = clusterOf(item, inOrder(inside.get(item.id) ?? []), {
        clusters: under(item.id),
        answers: oneOfEachTeam(items.under(item.id, 'answer')),
      });
      const kept = keepCluster(known.get(item.id), next);
      known.set(item.id, kept);
      return kept;
    });
  const roots = under(null);
  for (const id of known.keys()) if (!seen.has(id)) known.delete(id);
  return roots;
}

function clusterOf(
  item: PatternItem<'cluster'>,
  cards: readonly Card[],
  inside: Pick<Cluster, 'clusters' | 'answers'>,
): Cluster {
  return { id: item.id, item, cards, ...inside, isLarge: cards.length > MOST_IN_CLUSTER };
}

/** An id that a foreign client made up may give a team a second answer: its first in order counts. */
function oneOfEachTeam(
  answers: readonly PatternItem<'answer'>[],
): readonly PatternItem<'answer'>[] {
  const teams = new Set<string>();
  return answers.filter(({ values: { team, answer } }) => {
    if (!team || !answer || teams.has(team)) return false;
    teams.add(team);
    return true;
  });
}

function keepCluster(known: Cluster | undefined, next: Cluster): Cluster {
  if (!known || known.item !== next.item) return next;
  const cards = keepList(known.cards, next.cards);
  const clusters = keepList(known.clusters, next.clusters);
  const answers = keepList(known.answers, next.answers);
  const same = cards === known.cards && clusters === known.clusters && answers === known.answers;
  return same ? known : { ...next, cards, clusters, answers };
}

/** `next`, or `known` where it holds the same in the same order. */
export function keepList<T>(known: readonly T[], next: readonly T[]): readonly T[] {
  return known.length === next.length && known.every((one, i) => one === next[i]) ? known : next;
}

/** Its cards and those of the clusters in it, whatever their depth. */
export function cardsWithin(cluster: Cluster): Card[] {
  return [...cluster.cards, ...cluster.clusters.flatMap(cardsWithin)];
}

/** These clusters and those in them, each before what stands in it. */
export function allClusters(clusters: readonly Cluster[]): Cluster[] {
  return clusters.flatMap((cluster) => [cluster, ...allClusters(cluster.clusters)]);
}
