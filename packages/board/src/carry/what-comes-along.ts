import type { BoardKind, CarryChoice } from '@throughline/protocol';
import type * as Y from 'yjs';
import { readComments } from '../comments/watch-comments.ts';
import { DATA_ITEMS, DATA_NOTES, type DataList } from '../data-board/vocabulary.ts';
import { entryMap } from '../document/roots.ts';
import { readEmpathyMap } from '../empathy-map/read-empathy-map.ts';
import { basisOf } from '../goal-statement/evidence.ts';
import { type GoalView, readGoal } from '../goal-statement/read-goal.ts';
import type { AnyItem } from '../items/item-shapes.ts';
import { type ItemsView, readItems } from '../items/read-items.ts';
import { kindOfBoard } from '../kinds/registry.ts';
import { PARKED_LIST } from '../moderation/parked-notes.ts';
import { readNotes } from '../notes/read-notes.ts';
import { readNotesBoard } from '../notes-board/read-notes-board.ts';
import { cardsWithin } from '../pattern-board/cluster.ts';
import { readPatternBoard } from '../pattern-board/read-pattern-board.ts';
import { isSettled } from '../pattern-board/settled.ts';
import { readGallery } from '../strategy-gallery/read-gallery.ts';
import { shownEntries } from './shown-entries.ts';

/** Of one board: ids of notes that stand in an insight of a pattern board, and that nobody disputes. */
export type InInsights = ReadonlySet<string>;

/**
 * The ids of the notes, items and signals of a board that come along to the next convening (SPEC, BF-2 and BF-3).
 * Texts of the template and values of the board itself are no entries: whether they come is the choice's.
 */
export function whatComesAlong(
  kind: BoardKind,
  doc: Y.Doc,
  what: CarryChoice,
  inInsights: InInsights = new Set(),
): ReadonlySet<string> {
  if (!kindOfBoard(kind)) return new Set();
  if (what === 'structure') return new Set(kind === 'goal-statement' ? openPromises(doc) : []);
  const shown = shownEntries(doc).filter((id) => !isParked(doc, id));
  if (what === 'all') return new Set(shown);
  const there = new Set(shown);
  const asked = questionsOn(doc).filter((id) => there.has(id));
  return new Set([...UNRESOLVED[kind](doc, inInsights), ...withKin(itemsOf(kind, doc), asked)]);
}

const isParked = (doc: Y.Doc, id: string) =>
  entryMap(doc, 'notes', id)?.get('list') === PARKED_LIST;

/** What people still ask about: threads of comments that nobody said are dealt with. */
function questionsOn(doc: Y.Doc): readonly string[] {
  return [...readComments(doc).on].flatMap(([id, threads]) =>
    threads.some(({ first }) => !first.resolved) ? [id] : [],
  );
}

/** Promises that are neither kept nor dropped; one that was changed is still to be kept. */
function openPromises(doc: Y.Doc): readonly string[] {
  return readGoal(doc)
    .items.under(null, 'step')
    .filter(({ values: { state } }) => state === 'open' || state === 'changed')
    .map(({ id }) => id);
}

type Unresolved = (doc: Y.Doc, inInsights: InInsights) => Iterable<string>;

const UNRESOLVED: Readonly<Record<BoardKind, Unresolved>> = {
  /** Guesses, for nobody has asked or looked yet; what became an insight is answered there. */
  'empathy-map': (doc, inInsights) =>
    [...readEmpathyMap(doc).lists.values()]
      .flat()
      .filter(({ id, kind }) => kind === 'guess' && !inInsights.has(id))
      .map(({ id }) => id),

  /** What goes on until the goal is reached, promises that are open, and what nothing stands behind. */
  'goal-statement': (doc) => {
    const view = readGoal(doc);
    const chosen = [...view.items.byId.values()].filter((item) => isUnresolved(view, item));
    return withKin(
      view.items,
      chosen.map(({ id }) => id),
    );
  },

  /** Clusters that are no insight yet, or a disputed one, and cards in none; of notes what is about these, and what was to be done. */
  'pattern-board': (doc) => {
    const { clusters, loose, outliers, notes, items } = readPatternBoard(doc);
    const open = clusters.filter((cluster) => !isSettled(cluster));
    const cards = [...open.flatMap(cardsWithin), ...loose, ...outliers];
    const shown = new Set([
      ...withKin(
        items,
        open.map(({ id }) => id),
      ),
      ...cards.map(({ id }) => id),
    ]);
    const about = [...notes.values()].flat().filter(({ list, values }) => {
      if (list === 'signals') return false;
      return list === 'now-what' || values.about === undefined || shown.has(values.about);
    });
    return [...shown, ...about.map(({ id }) => id)];
  },

  /** The figures with what was wondered, what is missing and what is to come; what was expected and noticed was answered by looking. */
  'data-board': (doc) => {
    const notes = readNotes(doc, DATA_NOTES);
    const kept = DATA_KEPT.flatMap((list) => notes.get(list) ?? []);
    return [...kept.map(({ id }) => id), ...readItems(doc, DATA_ITEMS).byId.keys()];
  },

  /** What nobody marked as answered. */
  notes: (doc) =>
    [...readNotesBoard(doc).notes.values()]
      .flat()
      .filter(({ values }) => values.state !== 'answered')
      .map(({ id }) => id),

  /** Strategies of which nothing was seen yet, and those that somebody asked about. */
  'strategy-gallery': (doc) => {
    const { items } = readGallery(doc);
    const chosen = items
      .under(null, 'strategy')
      .filter(
        ({ id, texts }) =>
          !texts.evidence?.text.trim() ||
          items.under(id, 'reply').some(({ values }) => values.to === 'question'),
      );
    return withKin(
      items,
      chosen.map(({ id }) => id),
    );
  },
};

const DATA_KEPT: readonly DataList[] = ['wonder', 'missing', 'change', 'next'];

function isUnresolved(view: GoalView, item: AnyItem): boolean {
  const { id, type, values } = item;
  switch (type) {
    case 'measure':
    case 'driver':
    case 'risk':
      return true;
    case 'step':
      return values.state === 'open' || values.state === 'changed';
    case 'test':
      return values.verdict === undefined || values.verdict === 'adapt';
    case 'link':
      return values.status !== 'holding';
    case 'evidence':
      return item.parent === null;
    case 'fact':
    case 'cause':
    case 'why':
      return basisOf(view, id) === 'assumption';
    default:
      return false;
  }
}

/** These, what they stand under, and what stands under them: no branch is torn off its tree. */
function withKin(items: Pick<ItemsView, 'byId'>, ids: readonly string[]): ReadonlySet<string> {
  const chosen = new Set(ids);
  const all = new Set(ids);
  for (const { id } of items.byId.values()) {
    const above = parentsOf(items, id);
    if (above.some((one) => chosen.has(one))) all.add(id);
    if (chosen.has(id)) for (const one of above) all.add(one);
  }
  return all;
}

function parentsOf({ byId }: Pick<ItemsView, 'byId'>, id: string): readonly string[] {
  const above: string[] = [];
  for (let at = byId.get(id)?.parent; at && !above.includes(at); at = byId.get(at)?.parent) {
    above.push(at);
  }
  return above;
}

function itemsOf(kind: BoardKind, doc: Y.Doc): Pick<ItemsView, 'byId'> {
  if (kind === 'goal-statement') return readGoal(doc).items as Pick<ItemsView, 'byId'>;
  if (kind === 'strategy-gallery') return readGallery(doc).items as Pick<ItemsView, 'byId'>;
  if (kind === 'pattern-board') return readPatternBoard(doc).items as Pick<ItemsView, 'byId'>;
  return { byId: new Map() };
}
