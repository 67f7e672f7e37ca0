import { NOTES_LABELS, type NotesBoardView } from '@throughline/board';
import { COMMON_LABELS } from '@throughline/board/labels';
import { heading, line, listOr, paragraph } from './blocks.ts';
import { marksOfWriter, type Page } from './board-to-print.ts';
import type { Block } from './paper.ts';
import { said } from './said.ts';

/** A notes board: each section with what it asks, and its notes. */
export function notesBoardBlocks({ sections, notes }: NotesBoardView, page: Page): Block[] {
  const { language } = page;
  const { states } = NOTES_LABELS[language];
  return sections.flatMap(({ id, title, prompt }) => [
    heading(2, title[language]),
    ...(prompt[language] === '' ? [] : [paragraph(prompt[language], 'quiet')]),
    listOr(
      (notes.get(id) ?? []).map((note) => {
        const { state } = note.values;
        const marks = [state ? states[state] : '', ...marksOfWriter(note, page)];
        return line(said(note.text, note.language), marks);
      }),
      COMMON_LABELS[language].noNotes,
    ),
  ]);
}
