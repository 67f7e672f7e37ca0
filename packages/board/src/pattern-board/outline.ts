import { type OutlineNode, outlineArea, outlineNote } from '../kinds/outline.ts';
import type { TextView } from '../text/text-view.ts';
import type { Card } from './card.ts';
import type { Cluster } from './cluster.ts';
import type { PatternBoardView } from './read-pattern-board.ts';
import { NOTE_LANES } from './vocabulary.ts';

/** The board as a tree: lane → cluster → card. */
export function patternOutline(view: PatternBoardView): readonly OutlineNode[] {
  const [, ...lanes] = NOTE_LANES;
  return [
    outlineArea('signals', 'lanes.signals', [
      ...view.loose.map(cardNode),
      outlineArea('outliers', 'lanes.outliers', view.outliers.map(cardNode)),
    ]),
    outlineArea('clusters', 'lanes.clusters', view.clusters.map(clusterNode)),
    ...lanes.map((lane) =>
      outlineArea(lane, `lanes.${lane}`, (view.notes.get(lane) ?? []).map(outlineNote)),
    ),
  ];
}

function clusterNode(cluster: Cluster): OutlineNode {
  const { id, item, cards, clusters, answers } = cluster;
  const { title, counter, insight } = item.texts;
  return {
    id,
    what: 'group',
    label: 'cluster',
    text: title?.text ?? '',
    language: item.language,
    fragment: title?.fragment,
    children: [
      ...cards.map(cardNode),
      ...clusters.map(clusterNode),
      fieldNode(`${id}/counter`, 'cluster.counter', counter),
      ...(item.values.isInsight ? [fieldNode(`${id}/insight`, 'cluster.insight', insight)] : []),
      ...answers.map((answer) =>
        fieldNode(answer.id, `answers.${answer.values.answer}`, answer.texts.because),
      ),
    ],
  };
}

function fieldNode(id: string, label: string, view: TextView | undefined): OutlineNode {
  const { text = '', fragment } = view ?? {};
  return { id, what: 'field', label, text, language: undefined, fragment, children: [] };
}

function cardNode(card: Card): OutlineNode {
  if (card.note) return outlineNote(card.note);
  const { id, text, language } = card;
  return {
    id,
    what: 'signal',
    label: card.signal ? `states.${card.signal.state}` : undefined,
    text,
    language,
    fragment: undefined,
    children: [],
  };
}
