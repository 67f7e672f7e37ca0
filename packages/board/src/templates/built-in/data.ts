import { area, type BuiltInTemplate, both } from '../built-in-template.ts';

/** Looking at figures before explaining them. */
export const DATA_TEMPLATES: readonly BuiltInTemplate[] = [
  {
    id: 'data-look',
    kind: 'data-board',
    name: both('A look at our data', 'Una mirada a nuestros datos'),
    about: both(
      'Bring in a published table, choose a chart, and say what you see before you say why.',
      'Traigan una tabla publicada, elijan una gráfica y digan lo que ven antes de decir por qué.',
    ),
    areas: [],
    notes: [],
  },
  {
    id: 'data-walk',
    kind: 'notes',
    name: both('Data walk', 'Recorrido de datos'),
    about: both(
      'Walk past charts on the wall with families and staff, alone first, then together.',
      'Recorran gráficas en la pared con familias y personal: primero a solas, después en grupo.',
    ),
    areas: [
      area(
        'before',
        ['Before we look', 'Antes de mirar'],
        [
          'Who chose these figures? What could they hide? How do you feel as you come to them?',
          '¿Quién eligió estas cifras? ¿Qué pueden esconder? ¿Cómo llegan ustedes a ellas?',
        ],
      ),
      area(
        'notice',
        ['I notice', 'Noto que'],
        [
          'Alone, five minutes. Only what is there to be seen: no “because” and no “should”.',
          'A solas, cinco minutos. Solo lo que se ve: sin «porque» y sin «debería».',
        ],
      ),
      area(
        'wonder',
        ['I wonder', 'Me pregunto'],
        [
          'What would you like to know now? Write it as a question.',
          '¿Qué quisieran saber ahora? Escríbanlo como pregunta.',
        ],
      ),
      area(
        'strengths',
        ['What is strong here', 'Lo que aquí es fuerte'],
        [
          'What do these people already bring that the figures do not count?',
          '¿Qué aportan ya estas personas que las cifras no cuentan?',
        ],
      ),
      area(
        'whose-voice',
        ['Whose voice is missing', 'Qué voz falta'],
        [
          'Who should see this and say what it means before we go on?',
          '¿Quién debería ver esto y decir qué significa antes de seguir?',
        ],
      ),
      area(
        'take-along',
        ['What we take along', 'Lo que nos llevamos'],
        ['One thing that the whole room agrees on.', 'Una cosa en la que toda la sala coincide.'],
      ),
    ],
    notes: [],
  },
  {
    id: 'five-whys',
    kind: 'notes',
    name: both('Five whys', 'Cinco porqués'),
    about: both(
      'Ask why five times, until you stand at a rule or a habit of the system and not at a child.',
      'Pregunten por qué cinco veces, hasta llegar a una regla o costumbre del sistema, no a un niño.',
    ),
    areas: [
      area(
        'what-we-see',
        ['What we see', 'Lo que vemos'],
        [
          'One fact, with where it comes from. Do not name it as something that is lacking.',
          'Un hecho, con su fuente. No lo nombren como algo que falta.',
        ],
      ),
      area('why-1', ['Why is that?', '¿Por qué es así?']),
      area('why-2', ['And why is that?', '¿Y eso por qué?']),
      area('why-3', ['And why?', '¿Y por qué?']),
      area('why-4', ['What keeps it so?', '¿Qué lo mantiene así?']),
      area(
        'condition',
        ['The condition behind it', 'La condición que hay detrás'],
        [
          'A rule, a schedule, a habit or a budget. If a group of people stands here, ask once more.',
          'Una regla, un horario, una costumbre, un presupuesto. Si aquí hay un grupo de personas, pregunten otra vez.',
        ],
      ),
      area(
        'can-change',
        ['What we can change', 'Lo que podemos cambiar'],
        [
          'In our hands, urgent, and felt by many: which cause comes first?',
          'En nuestras manos, urgente y que sienten muchas personas: ¿qué causa va primero?',
        ],
      ),
      area(
        'cannot-change',
        ['What we cannot change', 'Lo que no podemos cambiar'],
        ['Who can, and what would we ask of them?', '¿Quién sí puede, y qué le pediríamos?'],
      ),
      area(
        'next-evidence',
        ['What to find out', 'Lo que falta averiguar'],
        [
          'Which of these whys do we only believe? How could we check it?',
          '¿Cuáles de estos porqués solo los creemos? ¿Cómo comprobarlos?',
        ],
      ),
    ],
    notes: [],
  },
];
