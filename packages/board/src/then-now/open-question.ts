import type { BoardKind, OpenQuestion } from '@throughline/protocol';
import type * as Y from 'yjs';
import { DATA_NOTES } from '../data-board/vocabulary.ts';
import { readEmpathyMap } from '../empathy-map/read-empathy-map.ts';
import { readNotes } from '../notes/read-notes.ts';
import { readNotesBoard } from '../notes-board/read-notes-board.ts';
import { allClusters } from '../pattern-board/cluster.ts';
import { readPatternBoard } from '../pattern-board/read-pattern-board.ts';
import { isSettled } from '../pattern-board/settled.ts';
import type { BoardPair } from './pair.ts';

type Asked = Pick<OpenQuestion, 'id' | 'text' | 'language'>;

/** What is asked on each kind of board and not answered, in the order of the board. */
const ASKED: { readonly [Kind in BoardKind]?: (doc: Y.Doc) => readonly Asked[] } = {
  notes: (doc) => {
    const all = [...readNotesBoard(doc).notes.values()].flat();
    const open = all.filter(({ values }) => values.state === 'open');
    return [...open, ...all.filter(({ values, text }) => !values.state && text.includes('?'))];
  },
  'pattern-board': (doc) => {
    const { clusters, notes } = readPatternBoard(doc);
    const asked = (notes.get('now-what') ?? []).filter(({ values }) => values.move === 'question');
    const unsettled = allClusters(clusters.filter((cluster) => !isSettled(cluster)));
    const sentences = unsettled.map(({ id, item }) => ({
      id,
      language: item.language,
      text: item.texts.title?.text ?? '',
    }));
    return [...asked, ...sentences];
  },
  'data-board': (doc) => readNotes(doc, DATA_NOTES).get('wonder') ?? [],
  'empathy-map': (doc) =>
    [...readEmpathyMap(doc).lists.values()].flat().filter(({ kind }) => kind === 'guess'),
};

/** In which order boards are looked at: what was held open on purpose goes before what was only guessed. */
const ORDER: readonly BoardKind[] = ['notes', 'pattern-board', 'data-board', 'empathy-map'];

/**
 * The one question that a team, or the network, comes back with: of those that stood there then and are not answered
 * now the first, in a fixed order of kinds; where there is none of then, the first that was asked since.
 */
export function openQuestion(pairs: readonly BoardPair[]): OpenQuestion | undefined {
  const all = ORDER.flatMap((kind) =>
    pairs.filter((pair) => pair.kind === kind).flatMap((pair) => questionsOf(pair)),
  );
  return (all.find(({ isOld }) => isOld) ?? all[0])?.question;
}

function questionsOf({ kind, before, now }: BoardPair) {
  const asked = ASKED[kind];
  const [at] = now;
  if (!asked || !at) return [];
  // A board that was begun with areas and prompts alone has no questions yet: those of the one before stand.
  const { boardId, doc } = now.find((one) => asked(one.doc).length > 0) ?? at;
  const old = new Set(before ? asked(before).map(({ id }) => id) : []);
  return asked(doc)
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, text, language }) => ({
      isOld: old.has(id),
      question: { boardId, id, kind, language, text: text.replace(/\s+/g, ' ').trim() },
    }));
}
