import { area, type BuiltInTemplate, both } from '../built-in-template.ts';

/** What a room keeps beside its work: its questions, its norms, and what waits. */
export const NOTES_TEMPLATES: readonly BuiltInTemplate[] = [
  {
    id: 'essential-questions',
    kind: 'notes',
    name: both('Essential questions', 'Preguntas esenciales'),
    about: both(
      'Questions that stay open for a year, with what each convening adds to them.',
      'Preguntas que quedan abiertas un año, con lo que cada encuentro les suma.',
    ),
    areas: [
      area(
        'our-questions',
        ['Our questions', 'Nuestras preguntas'],
        [
          'Which questions are worth a year? Write each so that no yes or no answers it.',
          '¿Qué preguntas valen un año? Escríbanlas de modo que no se respondan con sí o no.',
        ],
      ),
      area(
        'what-we-see',
        ['What we see so far', 'Lo que vemos hasta ahora'],
        [
          'What have we seen that speaks to one of them? Say where.',
          '¿Qué hemos visto que responda a alguna? Digan dónde.',
        ],
      ),
      area(
        'still-open',
        ['Still open', 'Sigue abierto'],
        [
          'What do we not agree on yet, or not know?',
          '¿En qué no coincidimos todavía, o qué no sabemos?',
        ],
      ),
    ],
    notes: [
      {
        area: 'our-questions',
        text: 'What do our schools do every day that keeps things unequal, and who could stop it?',
        language: 'en',
      },
      {
        area: 'our-questions',
        text: '¿Qué condiciones necesitan quienes aprenden, quienes enseñan y quienes deciden?',
        language: 'es',
      },
    ],
  },
  {
    id: 'norms',
    kind: 'notes',
    name: both('Norms', 'Acuerdos'),
    about: both(
      'How we want to be with each other today, in our own words.',
      'Cómo queremos tratarnos hoy, con nuestras propias palabras.',
    ),
    areas: [
      area(
        'we-agree',
        ['We agree to', 'Acordamos'],
        [
          'What do you need from the others to speak openly here?',
          '¿Qué necesitan de los demás para hablar con franqueza?',
        ],
      ),
      area(
        'when-it-slips',
        ['When it slips', 'Cuando falla'],
        [
          'How will we say so, kindly, when somebody forgets?',
          '¿Cómo lo diremos, con respeto, cuando alguien lo olvide?',
        ],
      ),
    ],
    notes: [
      {
        area: 'we-agree',
        text: 'Everybody speaks once before anybody speaks twice.',
        language: 'en',
      },
      {
        area: 'we-agree',
        text: 'Lo que alguien cuenta aquí, aquí se queda; lo que aprendemos sale.',
        language: 'es',
      },
    ],
  },
  {
    id: 'parking-lot',
    kind: 'notes',
    name: both('Parking lot', 'Para después'),
    about: both(
      'A place for what matters and does not fit just now, so that it is not lost.',
      'Un lugar para lo que importa y no cabe ahora, para que no se pierda.',
    ),
    areas: [
      area(
        'for-later',
        ['For later', 'Para más tarde'],
        ['What should we come back to?', '¿A qué debemos volver?'],
      ),
      area(
        'for-somebody',
        ['For somebody to answer', 'Para que alguien responda'],
        ['Who could answer it, and by when?', '¿Quién podría responder, y para cuándo?'],
      ),
    ],
    notes: [],
  },
];
