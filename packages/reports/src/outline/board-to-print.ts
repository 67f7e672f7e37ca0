import type { Entry, NoteKind, TemplateOfBoard } from '@throughline/board';
import { COMMON_LABELS } from '@throughline/board/labels';
import type { Language } from '@throughline/protocol';

/** What the papers of all kinds of board are made with. */
export interface Page {
  readonly language: Language;
  readonly template: TemplateOfBoard | undefined;
  /** The names of those who may be named, by author key. Nobody is named without it. */
  readonly names: ReadonlyMap<string, string>;
}

/** What an area is called on this board: as its template says, else as its kind does. */
export function areaTitle({ template, language }: Page, id: string, known: string): string {
  return template?.areas.find((area) => area.id === id)?.title[language] || known;
}

/**
 * What is told of who wrote something. A note that names nobody has no author key, and one of which nothing is told
 * has no role either: so a promise that was given when it was written holds on paper.
 */
export function marksOfWriter({ author, role, by }: Entry, { language, names }: Page): string[] {
  const { roles, byScribe } = COMMON_LABELS[language];
  return [
    author === '' ? '' : (names.get(author) ?? ''),
    role === 'other' ? '' : roles[role],
    by === 'scribe' ? byScribe : '',
  ];
}

/** The same for a note, with what kind of note it is. */
export function marksOfNote(note: Entry & { readonly kind: NoteKind }, page: Page): string[] {
  return [COMMON_LABELS[page.language].noteKinds[note.kind], ...marksOfWriter(note, page)];
}
