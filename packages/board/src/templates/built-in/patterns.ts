import { area, type BuiltInTemplate, both } from '../built-in-template.ts';

/** From many teams' boards to what they have in common, and what to do about it. */
export const PATTERN_TEMPLATES: readonly BuiltInTemplate[] = [
  {
    id: 'pattern-board',
    kind: 'pattern-board',
    name: both('Pattern board', 'Tablero de patrones'),
    about: both(
      'Bring notes from many teams side by side, group them, and name what keeps coming back.',
      'Pongan juntas notas de muchos equipos, agrúpenlas y nombren lo que se repite.',
    ),
    areas: [],
    notes: [],
  },
  {
    id: 'strategy-gallery',
    kind: 'strategy-gallery',
    name: both('Strategy gallery', 'Galería de estrategias'),
    about: both(
      'Hang up what teams have tried, so that others can say whether it is the same with them.',
      'Cuelguen lo que los equipos han probado, para que otros digan si les pasa igual.',
    ),
    areas: [],
    notes: [],
  },
  {
    id: 'gallery-walk',
    kind: 'strategy-gallery',
    name: both('Gallery walk', 'Recorrido de galería'),
    about: both(
      'Each team hangs up its work. The others walk by, four to six minutes a station.',
      'Cada equipo cuelga su trabajo. Los demás pasan, de cuatro a seis minutos por estación.',
    ),
    areas: [
      area(
        'strategies',
        ['Stations', 'Estaciones'],
        [
          'One card a team. One person stays to tell about it; the others walk on with the bell.',
          'Una tarjeta por equipo. Una persona se queda a contarla; las demás siguen con la campana.',
        ],
      ),
    ],
    notes: [],
  },
  {
    id: 'one-two-four-all',
    kind: 'notes',
    name: both('One, two, four, all', 'Uno, dos, cuatro, todos'),
    about: both(
      'Think alone, then in pairs, then in fours, so that every voice is in before the room talks.',
      'Piensen a solas, luego en pares y de a cuatro: cada voz entra antes de que hable la sala.',
    ),
    areas: [
      area(
        'alone',
        ['Alone, one minute', 'A solas, un minuto'],
        ['Write what comes to you. Nobody talks.', 'Escriban lo que se les ocurra. Nadie habla.'],
      ),
      area(
        'pairs',
        ['In pairs, two minutes', 'En pares, dos minutos'],
        [
          'Put your ideas together. Which one do you both want to keep?',
          'Junten sus ideas. ¿Cuál quieren conservar los dos?',
        ],
      ),
      area(
        'fours',
        ['In fours, four minutes', 'En grupos de cuatro, cuatro minutos'],
        [
          'What do your pairs share, and where do they differ?',
          '¿En qué coinciden los pares y en qué no?',
        ],
      ),
      area(
        'all',
        ['All together, five minutes', 'Todos, cinco minutos'],
        [
          'One idea from each four. Do not say again what has been said.',
          'Una idea de cada grupo. No repitan lo que ya se dijo.',
        ],
      ),
    ],
    notes: [],
  },
  {
    id: 'what-so-now',
    kind: 'notes',
    name: both('What? So what? Now what?', '¿Qué? ¿Y qué? ¿Y ahora?'),
    about: both(
      'First what happened, then what it means, and only then what to do.',
      'Primero qué pasó, después qué significa y solo entonces qué hacer.',
    ),
    areas: [
      area('what', ['What?', '¿Qué?'], ['What happened? Only facts.', '¿Qué pasó? Solo hechos.']),
      area(
        'so-what',
        ['So what?', '¿Y qué?'],
        [
          'Why does it matter, and to whom? What could it mean?',
          '¿Por qué importa, y a quién? ¿Qué puede significar?',
        ],
      ),
      area(
        'now-what',
        ['Now what?', '¿Y ahora?'],
        [
          'What follows from it? Who does the first thing, and when?',
          '¿Qué se sigue de esto? ¿Quién hace lo primero, y cuándo?',
        ],
      ),
    ],
    notes: [],
  },
];
