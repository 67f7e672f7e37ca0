import type { Language } from '@throughline/protocol';
import type { GalleryReaction, StrategyText } from './vocabulary.ts';

/** Words that the export of a gallery adds, in the reader's language. */
export interface GalleryLabels {
  readonly title: string;
  readonly texts: Readonly<Record<StrategyText, string>>;
  readonly reactions: Readonly<Record<GalleryReaction, string>>;
  readonly replies: string;
  readonly nothing: string;
}

export const GALLERY_LABELS: Readonly<Record<Language, GalleryLabels>> = {
  en: {
    title: 'Strategy gallery',
    texts: {
      strategy: 'Strategy',
      tried: 'Where it was tried',
      conditions: 'What it needs',
      evidence: 'What we saw of it',
      contact: 'Whom to ask',
    },
    reactions: {
      'same-here': 'Same here',
      'different-here': 'Different here',
      question: 'Question',
    },
    replies: 'Replies',
    nothing: 'Nothing hangs here yet.',
  },
  es: {
    title: 'Galería de estrategias',
    texts: {
      strategy: 'Estrategia',
      tried: 'Dónde se probó',
      conditions: 'Qué necesita',
      evidence: 'Qué vimos',
      contact: 'A quién preguntar',
    },
    reactions: {
      'same-here': 'Aquí también',
      'different-here': 'Aquí es distinto',
      question: 'Pregunta',
    },
    replies: 'Respuestas',
    nothing: 'Todavía no hay nada colgado.',
  },
};
