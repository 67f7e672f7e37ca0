import type { Language } from '@throughline/protocol';

/** Words that every paper adds to a board's own. */
export interface PaperWords {
  readonly team: string;
  readonly network: string;
  readonly convening: string;
  readonly day: string;
  readonly version: string;
  /** `{n}` and `{of}`. */
  readonly page: string;
  readonly kinds: Readonly<
    Record<
      | 'empathy-map'
      | 'goal-statement'
      | 'data-board'
      | 'pattern-board'
      | 'notes'
      | 'strategy-gallery',
      string
    >
  >;
  /** One page for a school board. */
  readonly brief: string;
  readonly digest: string;
  readonly patterns: string;
  readonly nothingYet: string;
  /** The figure seen last. */
  readonly latest: string;
  /** `{n}`: so many stand on the whole statement only. */
  readonly more: string;
  /** What a box on a page stands for. */
  readonly missing: string;
}

const en: PaperWords = {
  team: 'Team',
  network: 'Network',
  convening: 'Convening',
  day: 'Printed on',
  version: 'Version',
  page: 'Page {n} of {of}',
  kinds: {
    'empathy-map': 'Empathy map',
    'goal-statement': 'Goal statement',
    'data-board': 'A look at our data',
    'pattern-board': 'Pattern board',
    notes: 'Notes',
    'strategy-gallery': 'Strategy gallery',
  },
  brief: 'Our goal on one page',
  digest: 'What the network has found',
  patterns: 'Patterns across teams',
  nothingYet: 'There is nothing to tell yet.',
  latest: 'Seen last',
  more: 'And {n} more in the whole statement.',
  missing:
    'A box (□) holds the place of a character that this PDF has no letters for. Copied text, screen readers and the Word file have it.',
};

const es: PaperWords = {
  team: 'Equipo',
  network: 'Red',
  convening: 'Encuentro',
  day: 'Impreso el',
  version: 'Versión',
  page: 'Página {n} de {of}',
  kinds: {
    'empathy-map': 'Mapa de empatía',
    'goal-statement': 'Meta del equipo',
    'data-board': 'Una mirada a nuestros datos',
    'pattern-board': 'Tablero de patrones',
    notes: 'Notas',
    'strategy-gallery': 'Galería de estrategias',
  },
  brief: 'Nuestra meta en una página',
  digest: 'Lo que ha encontrado la red',
  patterns: 'Patrones entre equipos',
  nothingYet: 'Todavía no hay nada que contar.',
  latest: 'Lo último que vimos',
  more: 'Y {n} más en la declaración completa.',
  missing:
    'Un recuadro (□) guarda el lugar de un carácter para el que este PDF no tiene letras. Está en el texto copiado, en los lectores de pantalla y en el archivo de Word.',
};

export const PAPER_WORDS: Readonly<Record<Language, PaperWords>> = { en, es };
