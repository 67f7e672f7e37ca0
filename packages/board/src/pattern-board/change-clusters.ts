import type * as Y from 'yjs';
import type { Writer } from '../document/entry.ts';
import { transactLocally } from '../document/local-change.ts';
import { setFragmentText } from '../text/fragment-text.ts';
import { layCards } from './place-card.ts';
import { readPatternBoard } from './read-pattern-board.ts';
import { patternItems, type TeamAnswer } from './vocabulary.ts';

export interface NewCluster {
  readonly writer: Writer;
  /** What it begins with. */
  readonly cards?: readonly string[];
  /** The cluster that it stands in. */
  readonly within?: string | null;
  readonly title?: string;
  readonly at?: { readonly x: number; readonly y: number };
}

/**
 * Makes a cluster of cards, as one change.
 * @returns its id; undefined where the one that it should stand in is not there
 * @throws BoardFull when the board holds as many items as it takes
 */
export function makeCluster(doc: Y.Doc, newOne: NewCluster): string | undefined {
  const { writer, cards = [], within = null, title = '', at } = newOne;
  return transactLocally(doc, () => {
    const item = { ...writer, type: 'cluster', parent: within, texts: { title } } as const;
    const id = patternItems.add(doc, at ? { ...item, values: at } : item);
    if (id && cards.length > 0) layCards(doc, cards, { cluster: id, writer });
    return id;
  });
}

/** Puts a cluster somewhere on the board, as one change. False, and nothing changed, for an unknown one. */
export function moveCluster(
  doc: Y.Doc,
  clusterId: string,
  at: { readonly x: number; readonly y: number },
): boolean {
  return transactLocally(doc, () => {
    const x = patternItems.setValue(doc, clusterId, 'x', at.x);
    return patternItems.setValue(doc, clusterId, 'y', at.y) && x;
  });
}

/**
 * Takes a cluster away and leaves what was in it: on the board itself, or in the one around it. One change.
 * @returns false, and nothing changed, for an unknown one
 */
export function dissolveCluster(doc: Y.Doc, clusterId: string): boolean {
  const { items } = readPatternBoard(doc);
  const cluster = items.byId.get(clusterId);
  if (cluster?.type !== 'cluster') return false;
  transactLocally(doc, () => {
    for (const type of ['place', 'cluster'] as const) {
      for (const { id } of items.under(clusterId, type)) {
        patternItems.move(doc, id, { parent: cluster.parent, before: null });
      }
    }
    patternItems.delete(doc, clusterId);
  });
  return true;
}

/**
 * Makes an insight of a cluster, or takes that back. It begins with the cluster's sentence, in words of its own
 * from then on, and keeps them.
 * @returns false, and nothing changed, for an unknown one
 */
export function setInsight(doc: Y.Doc, clusterId: string, isInsight: boolean): boolean {
  const cluster = readPatternBoard(doc).items.byId.get(clusterId);
  if (cluster?.type !== 'cluster') return false;
  transactLocally(doc, () => {
    patternItems.setValue(doc, clusterId, 'isInsight', isInsight);
    const { insight, title } = cluster.texts;
    if (isInsight && insight && insight.text.trim() === '') {
      setFragmentText(insight.fragment, title?.text ?? '');
    }
  });
  return true;
}

/** The id of a team's one answer to a cluster. */
export function answerId(clusterId: string, teamId: string): string {
  return `${clusterId}-${teamId}`;
}

/**
 * Gives a team's answer to a cluster, or takes it back; its reason stays.
 * @param answer undefined: none
 * @returns false, and nothing changed, for an unknown cluster
 */
export function answerFor(
  doc: Y.Doc,
  {
    clusterId,
    teamId,
    answer,
    writer,
  }: {
    readonly clusterId: string;
    readonly teamId: string;
    readonly answer: TeamAnswer | undefined;
    readonly writer: Writer;
  },
): boolean {
  const { items } = readPatternBoard(doc);
  if (items.byId.get(clusterId)?.type !== 'cluster') return false;
  const id = answerId(clusterId, teamId);
  if (items.byId.get(id)?.type === 'answer')
    return patternItems.setValue(doc, id, 'answer', answer);
  if (answer === undefined) return true;
  const values = { team: teamId, answer };
  const added = { ...writer, type: 'answer', parent: clusterId, values } as const;
  return patternItems.addWithId(doc, id, added) !== undefined;
}
