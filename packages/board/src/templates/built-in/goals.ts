import { area, type BuiltInTemplate, both } from '../built-in-template.ts';

/** From a need to a goal, and from the goal to what will be done. */
export const GOAL_TEMPLATES: readonly BuiltInTemplate[] = [
  {
    id: 'smartie-goal',
    kind: 'goal-statement',
    name: both('Goal statement', 'Declaración de la meta'),
    about: both(
      'Write one goal together: for whom, from where to where, by when, and who decided it.',
      'Escriban una meta entre todos: para quién, de cuánto a cuánto, para cuándo y quién la decidió.',
    ),
    areas: [],
    notes: [],
  },
  {
    id: 'aim-first',
    kind: 'goal-statement',
    name: both('Aim', 'Propósito'),
    about: both(
      'Begin with one short line: how much, for whom, by when. The rest can wait.',
      'Empiecen con una línea corta: cuánto, para quién, para cuándo. Lo demás puede esperar.',
    ),
    areas: [
      area(
        'goal',
        ['Our aim', 'Nuestro propósito'],
        [
          'One short line first: how much, for whom, by when. Fill in the rest when you can.',
          'Primero una línea corta: cuánto, para quién, para cuándo. Lo demás, cuando puedan.',
        ],
      ),
    ],
    notes: [],
  },
  {
    id: 'theory-of-action',
    kind: 'goal-statement',
    name: both('Theory of action', 'Teoría de acción'),
    about: both(
      'Say what follows from what, if we act, then, so that, and watch whether it holds.',
      'Digan qué se sigue de qué, si actuamos, entonces, para que, y observen si se sostiene.',
    ),
    areas: [
      area(
        'theory',
        ['Theory of action', 'Teoría de acción'],
        [
          'Begin at the end: what is different for learners? Then what adults do, then what you do. It is a guess that you will check.',
          'Empiecen por el final: ¿qué cambia para quienes aprenden? Luego qué hacen los adultos, luego ustedes. Es una apuesta que van a revisar.',
        ],
      ),
    ],
    notes: [],
  },
  {
    id: 'driver-diagram',
    kind: 'goal-statement',
    name: both('Driver diagram', 'Diagrama de impulsores'),
    about: both(
      'Lay out what drives the aim, and under each driver what you could try soon.',
      'Ordenen qué impulsa el propósito y, debajo, lo que podrían probar pronto.',
    ),
    areas: [
      area(
        'drivers',
        ['What drives the aim', 'Lo que impulsa el propósito'],
        [
          'Three to five big drivers. Under each, where practice can change, and what you could try soon. This is no wish list.',
          'De tres a cinco impulsores grandes. Debajo, dónde puede cambiar la práctica y qué podrían probar pronto. No es una lista de deseos.',
        ],
      ),
    ],
    notes: [],
  },
];
