import {
  NOTES_LABELS,
  type NotesBoardView,
  notesBoard,
  notesBoardNotes,
  notesToMarkdown,
} from '@throughline/board';
import { currentLanguage } from '../../../i18n/start-i18n.ts';
import type { KindScreen } from '../kind-screen.ts';
import { NoteStateMark } from './note-state.tsx';
import { sectionSteps } from './section-steps.ts';
import { SectionsWall } from './sections-wall.tsx';

/** The screens of a notes board. */
export const notesScreen: KindScreen<NotesBoardView> = {
  model: notesBoard,
  notes: notesBoardNotes,
  texts: 'notes',
  steps: sectionSteps,
  lists: ({ notes }) => notes,
  firstKind: () => 'guess',
  plainNotes: true,
  NoteExtra: NoteStateMark,
  // Which sections there are hangs on the template: nobody is put into one.
  firstList: undefined,
  Spatial: SectionsWall,
  asText: (view, name, i18n) =>
    notesToMarkdown(
      view,
      NOTES_LABELS[currentLanguage(i18n)],
      i18n.t('titleOf', { ns: 'notes', name }),
    ),
};
