import type { NotesBoardView } from '@throughline/board';
import { fillOfNotes } from '../../steps/step-fill.ts';
import type { BoardStep } from '../kind-screen.ts';

type Steps = readonly BoardStep<NotesBoardView>[];

const known = new WeakMap<NotesBoardView['sections'], Steps>();

/** A step for each section; the same array while the sections are the same. */
export function sectionSteps({ sections }: NotesBoardView): Steps {
  const before = known.get(sections);
  if (before !== undefined) return before;
  const steps: Steps = sections.map(({ id }) => ({
    id,
    lists: [id],
    fill: ({ notes }) => fillOfNotes([id], notes),
  }));
  known.set(sections, steps);
  return steps;
}
