import type { Figure, Language, Measure } from '@throughline/protocol';
import type { CHAIN_TEXTS, DataArea, DataList } from './vocabulary.ts';

/** Every word that the export adds to a data board's own, in the reader's language. */
export interface DataLabels {
  readonly language: Language;
  readonly title: string;
  readonly areas: Readonly<Record<DataArea, string>>;
  readonly lists: Readonly<Partial<Record<DataList, string>>>;
  readonly chain: Readonly<Record<(typeof CHAIN_TEXTS)[number], string>>;
  readonly measures: Readonly<Record<Measure, string>>;
  readonly group: string;
  readonly everyone: string;
  readonly source: string;
  readonly hidden: string;
  readonly noFigures: string;
  readonly nothing: string;
  figure(figure: Figure, measure: Measure): string;
}

function figures(
  language: Language,
  words: Readonly<Record<Exclude<Figure['state'], 'value' | 'at-most' | 'at-least'>, string>>,
) {
  const format = new Intl.NumberFormat(language);
  return (figure: Figure, measure: Measure): string => {
    const unit = measure === 'rate' ? ' %' : '';
    switch (figure.state) {
      case 'value':
        return `${format.format(figure.value)}${unit}`;
      case 'at-most':
        return `≤ ${format.format(figure.value)}${unit}`;
      case 'at-least':
        return `≥ ${format.format(figure.value)}${unit}`;
      default:
        return words[figure.state];
    }
  };
}

const en: DataLabels = {
  language: 'en',
  title: 'A look at our data',
  areas: {
    expect: 'I expect',
    cards: 'The figures',
    notice: 'I notice',
    wonder: 'I wonder',
    missing: 'Whose voice is missing',
    whys: 'Five whys',
    reach: 'What we could change, and what we can’t',
    next: 'Next evidence',
  },
  lists: { change: 'We could change', cannot: 'We can’t' },
  chain: {
    seen: 'What we see',
    why1: 'Why?',
    why2: 'And why?',
    why3: 'And why?',
    why4: 'What keeps it so?',
    why5: 'The condition behind it',
  },
  measures: { rate: 'Percent', count: 'Number of people' },
  group: 'Group',
  everyone: 'Everyone',
  source: 'Source',
  hidden: 'Groups under {n} people are not shown.',
  noFigures: 'No figures yet.',
  nothing: 'Nothing here yet.',
  figure: figures('en', {
    hidden: 'not shown',
    'too-few': 'LNE (too few)',
    'not-available': 'N/A',
    missing: '–',
  }),
};

const es: DataLabels = {
  language: 'es',
  title: 'Una mirada a nuestros datos',
  areas: {
    expect: 'Espero que',
    cards: 'Las cifras',
    notice: 'Noto que',
    wonder: 'Me pregunto',
    missing: 'Qué voz falta',
    whys: 'Cinco porqués',
    reach: 'Lo que podríamos cambiar y lo que no',
    next: 'Próxima evidencia',
  },
  lists: { change: 'Podríamos cambiar', cannot: 'No podemos' },
  chain: {
    seen: 'Lo que vemos',
    why1: '¿Por qué?',
    why2: '¿Y por qué?',
    why3: '¿Y por qué?',
    why4: '¿Qué lo mantiene así?',
    why5: 'La condición que hay detrás',
  },
  measures: { rate: 'Porcentaje', count: 'Número de personas' },
  group: 'Grupo',
  everyone: 'Todas las personas',
  source: 'Fuente',
  hidden: 'No se muestran grupos de menos de {n} personas.',
  noFigures: 'Todavía no hay cifras.',
  nothing: 'Todavía no hay nada aquí.',
  figure: figures('es', {
    hidden: 'no se muestra',
    'too-few': 'LNE (muy pocas)',
    'not-available': 'N/A',
    missing: '–',
  }),
};

/** The words of a data board's export, in each language. */
export const DATA_LABELS: Readonly<Record<Language, DataLabels>> = { en, es };
