import { writeBoard } from '../document/write-board.ts';
import type { BoardGist, KindOfBoard } from '../kinds/kind-of-board.ts';
import { outlineArea, outlineNote } from '../kinds/outline.ts';
import type { SeedNote } from '../notes/write-notes.ts';
import { writeNotes } from '../notes/write-notes.ts';
import { escapeText, textLines } from '../text/markdown-text.ts';
import { NOTES_LABELS, type NotesLabels } from './labels.ts';
import { type NotesBoardView, readNotesBoard, watchNotesBoard } from './read-notes-board.ts';

export const NOTES_SCHEMA_VERSION = 1;

/** What a notes board begins with; `list` is the id of a section of its template. */
export interface NotesSeed {
  readonly notes?: readonly SeedNote[];
}

/** Sections of notes: questions that stay open, norms, what waits for later, an interview. */
export const notesBoard: KindOfBoard<NotesBoardView, NotesSeed> = {
  kind: 'notes',
  schema: NOTES_SCHEMA_VERSION,
  write: (doc, { notes = [] } = {}) =>
    writeBoard(doc, { kind: 'notes', schema: NOTES_SCHEMA_VERSION }, () =>
      writeNotes(doc, [...new Set(notes.map(({ list }) => list))], notes),
    ),
  read: readNotesBoard,
  watch: watchNotesBoard,
  outline: ({ sections, notes }) =>
    sections.map(({ id }) =>
      outlineArea(
        id,
        `areas.${id}.title`,
        (notes.get(id) ?? []).map((note) => outlineNote(note)),
      ),
    ),
  gist: gistOf,
  markdown: (view, language) => notesToMarkdown(view, NOTES_LABELS[language]),
};

/** In a list a notes board is the first note that somebody wrote on it. */
function gistOf({ notes }: NotesBoardView): BoardGist {
  const all = [...notes.values()].flat();
  const first = all.find(({ text }) => text.trim() !== '');
  return { count: all.length, headline: first?.text ?? '', filled: undefined };
}

/** The board as Markdown, section by section. What people wrote cannot turn into markup. */
export function notesToMarkdown(
  { sections, notes }: NotesBoardView,
  { language, title, states }: NotesLabels,
  name = title,
): string {
  const blocks = [`# ${escapeText(name)}`];
  for (const section of sections) {
    blocks.push(`## ${escapeText(section.title[language])}`);
    const prompt = section.prompt[language];
    if (prompt !== '') blocks.push(`*${escapeText(prompt)}*`);
    const lines = (notes.get(section.id) ?? []).map(({ text, values: { state } }) => {
      const words = textLines(text).join(' ');
      return `- ${words}${state ? ` *(${escapeText(states[state])})*` : ''}`;
    });
    if (lines.length > 0) blocks.push(lines.join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}
