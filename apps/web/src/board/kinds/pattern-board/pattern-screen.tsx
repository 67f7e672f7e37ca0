import {
  allClusters,
  NOTE_LANES,
  type NoteLane,
  type PatternBoardView,
  patternBoard,
  patternItems,
  patternNotes,
} from '@throughline/board';
import { fillOfEntries, fillOfNotes } from '../../steps/step-fill.ts';
import type { BoardStep, KindScreen } from '../kind-screen.ts';
import { ClustersStep } from './list/clusters-step.tsx';
import { SignalLine } from './list/signal-line.tsx';
import { SignalsStep } from './list/signals-step.tsx';
import { NoteMarks } from './note-marks.tsx';
import { pacedWatcher } from './paced-watcher.ts';
import { PatternView } from './pattern-view.tsx';

const lane = (id: NoteLane): BoardStep<PatternBoardView> => ({
  id,
  lists: [id],
  fill: ({ notes }) => fillOfNotes([id], notes),
});

const [, ...LATER] = NOTE_LANES;

const STEPS: readonly BoardStep<PatternBoardView>[] = [
  {
    ...lane('signals'),
    fill: ({ cards }) => fillOfEntries(Array.from(cards.values(), ({ text }) => text)),
    Body: SignalsStep,
  },
  {
    id: 'clusters',
    lists: [],
    fill: ({ clusters }) =>
      fillOfEntries(allClusters(clusters).map(({ item }) => item.texts.title?.text ?? '')),
    Body: ClustersStep,
  },
  ...LATER.map(lane),
];

/** The screens of a pattern board. */
export const patternScreen: KindScreen<PatternBoardView> = {
  model: { ...patternBoard, watch: (doc) => pacedWatcher(doc, patternBoard.watch(doc)) },
  notes: patternNotes,
  items: patternItems,
  texts: 'patterns',
  steps: () => STEPS,
  lists: ({ notes }) => notes,
  itemsOf: ({ items }) => items,
  firstKind: (list) => (list === 'signals' ? 'heard' : 'guess'),
  newNoteValues: ({ level }) => (level === 'partner' ? { fromPartner: true } : {}),
  NoteExtra: NoteMarks,
  LineExtra: SignalLine,
  firstList: undefined,
  Spatial: PatternView,
};
