import type { Language, Role } from '@throughline/protocol';
import type { NoteKind } from '../notes/notes-shape.ts';

/** Words that the exports of all kinds of board add, in the reader's language. */
export interface CommonLabels {
  readonly noteKinds: Readonly<Record<NoteKind, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  /** Marks what was written down for somebody without a device. */
  readonly byScribe: string;
  readonly noNotes: string;
}

const en: CommonLabels = {
  noteKinds: { heard: 'Heard', observed: 'Observed', data: 'Data', guess: 'Guess' },
  roles: {
    'district-leader': 'District leader',
    principal: 'Principal',
    'teacher-leader': 'Teacher leader',
    parent: 'Parent or caregiver',
    'board-member': 'School board member',
    'community-representative': 'Community member',
    other: 'Another role',
  },
  byScribe: 'written down for them',
  noNotes: 'No notes yet.',
};

const es: CommonLabels = {
  noteKinds: { heard: 'Oído', observed: 'Visto', data: 'Dato', guess: 'Suposición' },
  roles: {
    'district-leader': 'Líder del distrito',
    principal: 'Director o directora',
    'teacher-leader': 'Docente líder',
    parent: 'Madre, padre o cuidador',
    'board-member': 'Miembro del consejo escolar',
    'community-representative': 'Miembro de la comunidad',
    other: 'Otro rol',
  },
  byScribe: 'anotada en su nombre',
  noNotes: 'Todavía no hay notas.',
};

export const COMMON_LABELS: Readonly<Record<Language, CommonLabels>> = { en, es };
