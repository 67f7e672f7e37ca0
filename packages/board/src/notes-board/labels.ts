import type { Language } from '@throughline/protocol';
import type { NoteState, Section } from './sections.ts';

/** What a board has whose template names no section. */
export const DEFAULT_SECTION: Section = {
  id: 'notes',
  title: { en: 'Notes', es: 'Notas' },
  prompt: { en: 'What should not get lost?', es: '¿Qué no debe perderse?' },
};

/** Words that the export of a notes board adds, in the reader's language. */
export interface NotesLabels {
  readonly language: Language;
  readonly title: string;
  readonly states: Readonly<Record<NoteState, string>>;
}

export const NOTES_LABELS: Readonly<Record<Language, NotesLabels>> = {
  en: { language: 'en', title: 'Notes', states: { answered: 'answered', open: 'held open' } },
  es: { language: 'es', title: 'Notas', states: { answered: 'respondida', open: 'queda abierta' } },
};
