import type { Language } from '@throughline/protocol';
import { COMMON_LABELS } from '../kinds/labels.ts';
import type { MarkdownLabels } from './markdown.ts';

const en: MarkdownLabels = {
  title: 'Empathy map',
  areas: {
    who: 'Who',
    'trying-to-do': 'Trying to do',
    sees: 'Sees',
    says: 'Says',
    does: 'Does',
    hears: 'Hears',
    'thinks-and-feels': 'Thinks and feels',
    'need-statement': 'What they need',
  },
  lists: { strains: 'Strains', hopes: 'Hopes' },
  kinds: COMMON_LABELS.en.noteKinds,
  roles: COMMON_LABELS.en.roles,
  byScribe: COMMON_LABELS.en.byScribe,
  strength: 'What does this rest on?',
  strengths: {
    interview: 'An interview',
    observation: 'Something we saw',
    data: 'Data',
    assumption: 'Our own assumption',
  },
  noNotes: COMMON_LABELS.en.noNotes,
  needSentence: ({ who, needs, because }) => `${who} needs a way to ${needs} because ${because}.`,
};

const es: MarkdownLabels = {
  title: 'Mapa de empatía',
  areas: {
    who: 'Quién es',
    'trying-to-do': 'Qué intenta',
    sees: 'Ve',
    says: 'Dice',
    does: 'Hace',
    hears: 'Oye',
    'thinks-and-feels': 'Piensa y siente',
    'need-statement': 'Qué necesita',
  },
  lists: { strains: 'Lo que le pesa', hopes: 'Lo que espera' },
  kinds: COMMON_LABELS.es.noteKinds,
  roles: COMMON_LABELS.es.roles,
  byScribe: COMMON_LABELS.es.byScribe,
  strength: '¿En qué se apoya?',
  strengths: {
    interview: 'Una entrevista',
    observation: 'Algo que vimos',
    data: 'Datos',
    assumption: 'Una suposición nuestra',
  },
  noNotes: COMMON_LABELS.es.noNotes,
  needSentence: ({ who, needs, because }) =>
    `${who} necesita una manera de ${needs} porque ${because}.`,
};

/** The words of an empathy map's export, in each language. */
export const EMPATHY_MAP_LABELS: Readonly<Record<Language, MarkdownLabels>> = { en, es };
