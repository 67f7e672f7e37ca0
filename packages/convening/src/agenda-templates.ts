import type { LocalizedText, Step } from '@throughline/protocol';

/** A step of a template: it gets its id when it is put on an agenda. */
export type TemplateStep = Omit<Step, 'id'>;

/** A stretch of a day as facilitators know it, ready to be put on an agenda and changed there. */
export interface AgendaTemplate {
  readonly id: string;
  readonly name: LocalizedText;
  readonly steps: readonly TemplateStep[];
}

const step = (
  minutes: number,
  mode: Step['mode'],
  title: LocalizedText,
  prompt: LocalizedText,
): TemplateStep => ({ minutes, mode, title, prompt });
const say = (en: string, es: string): LocalizedText => ({ en, es });

/** Each follows a flow of the field (T2, T4, T5 and T6 of the domain notes), in words of our own. */
export const AGENDA_TEMPLATES: readonly AgendaTemplate[] = [
  {
    id: 'empathy-session',
    name: say('Empathy session', 'Sesión de empatía'),
    steps: [
      step(
        5,
        'plenary',
        say('Arrive', 'Llegada'),
        say('Find your table and open your board.', 'Busquen su mesa y abran su tablero.'),
      ),
      step(
        5,
        'table',
        say('Whose day?', '¿El día de quién?'),
        say(
          'Agree whose day you are standing in, and what they are trying to get done.',
          'Acuerden en el día de quién se ponen y qué quiere lograr esa persona.',
        ),
      ),
      step(
        4,
        'solo',
        say('Write alone', 'Escribir a solas'),
        say(
          'Write what you heard and saw. One thought on each note.',
          'Escribe lo que oíste y viste. Una idea en cada nota.',
        ),
      ),
      step(
        6,
        'table',
        say('Sort together', 'Ordenar juntos'),
        say(
          'Read each note aloud and place it. Ask what is missing.',
          'Lean cada nota en voz alta y pónganla en su lugar. Pregunten qué falta.',
        ),
      ),
      step(
        5,
        'table',
        say('Inside the head', 'Por dentro'),
        say(
          'What worries them? What do they hope for, and would not say to us?',
          '¿Qué le preocupa? ¿Qué espera y no nos diría?',
        ),
      ),
      step(
        3,
        'table',
        say('The need', 'La necesidad'),
        say(
          'Finish the sentence: who needs a way to do what, and why.',
          'Completen la frase: quién necesita una manera de hacer qué, y por qué.',
        ),
      ),
    ],
  },
  {
    id: 'data-walk',
    name: say('Data walk', 'Recorrido de datos'),
    steps: [
      step(
        5,
        'table',
        say('Before we look', 'Antes de mirar'),
        say(
          'Write what you expect to see, and why you expect it.',
          'Escribe qué esperas ver y por qué lo esperas.',
        ),
      ),
      step(
        5,
        'solo',
        say('I notice', 'Yo noto'),
        say(
          'Four facts from the charts. Facts only: no reasons yet.',
          'Cuatro hechos de las gráficas. Solo hechos: todavía sin razones.',
        ),
      ),
      step(
        5,
        'table',
        say('A round of facts', 'Ronda de hechos'),
        say(
          'One fact each in turn. Nothing twice, no talk between.',
          'Un hecho cada quien, por turnos. Nada dos veces y sin comentarios.',
        ),
      ),
      step(
        4,
        'solo',
        say('I wonder', 'Me pregunto'),
        say(
          'Four questions that the charts leave open.',
          'Cuatro preguntas que las gráficas dejan abiertas.',
        ),
      ),
      step(
        10,
        'table',
        say('A round of questions', 'Ronda de preguntas'),
        say(
          'One question each in turn. Whose voice is missing?',
          'Una pregunta cada quien, por turnos. ¿La voz de quién falta?',
        ),
      ),
      step(
        15,
        'table',
        say('Why is it so?', '¿Por qué es así?'),
        say(
          'Ask why five times, until you reach a condition of the system.',
          'Pregunten por qué cinco veces, hasta llegar a una condición del sistema.',
        ),
      ),
    ],
  },
  {
    id: 'goal-session',
    name: say('Goal session', 'Sesión de metas'),
    steps: [
      step(
        10,
        'table',
        say('Where we stand', 'Dónde estamos'),
        say(
          'Say in two sentences what is so today, and how you know.',
          'Digan en dos frases cómo es hoy y cómo lo saben.',
        ),
      ),
      step(
        25,
        'table',
        say('One goal', 'Una meta'),
        say(
          'Write the goal: for whom, from what to what, by when.',
          'Escriban la meta: para quién, de cuánto a cuánto y para cuándo.',
        ),
      ),
      step(
        10,
        'cross-team',
        say('Critical friends', 'Amigos críticos'),
        say(
          'Read your goal to another team. They ask; you listen.',
          'Lean su meta a otro equipo. Ellos preguntan; ustedes escuchan.',
        ),
      ),
      step(
        20,
        'table',
        say('If, then, so that', 'Si, entonces, para que'),
        say(
          'What will adults do first, and what would you see early if it works?',
          '¿Qué harán primero las personas adultas y qué verían pronto si funciona?',
        ),
      ),
      step(
        10,
        'table',
        say('Next steps', 'Próximos pasos'),
        say(
          'Who does what by which day? Who could be harmed, and what is our guard?',
          '¿Quién hace qué y para qué día? ¿A quién podría dañar y cómo lo cuidamos?',
        ),
      ),
    ],
  },
  {
    id: 'pattern-session',
    name: say('Pattern session', 'Sesión de patrones'),
    steps: [
      step(
        8,
        'solo',
        say('Read the signals', 'Leer las señales'),
        say(
          'Read what the teams brought. Mark what you have seen too.',
          'Lee lo que trajeron los equipos. Marca lo que también has visto.',
        ),
      ),
      step(
        10,
        'cross-team',
        say('Group in silence', 'Agrupar en silencio'),
        say(
          'Move what belongs together. Keep what fits nowhere.',
          'Junten lo que va junto. Dejen lo que no cabe en ningún lado.',
        ),
      ),
      step(
        10,
        'cross-team',
        say('Name the groups', 'Nombrar los grupos'),
        say(
          'Give each group a whole sentence, and look for what speaks against it.',
          'Den a cada grupo una frase completa y busquen qué la contradice.',
        ),
      ),
      step(
        10,
        'cross-team',
        say('What, so what, now what', 'Qué, y qué, ahora qué'),
        say(
          'Facts first, then what they mean, then what to do.',
          'Primero los hechos, luego qué significan y después qué hacer.',
        ),
      ),
      step(
        10,
        'plenary',
        say('Hear the room', 'Oír a la sala'),
        say(
          'Each group tells one pattern, and the question that it leaves.',
          'Cada grupo cuenta un patrón y la pregunta que deja.',
        ),
      ),
    ],
  },
  {
    id: 'gallery-walk',
    name: say('Gallery walk', 'Recorrido por las mesas'),
    steps: [
      step(
        3,
        'plenary',
        say('How we walk', 'Cómo recorremos'),
        say(
          'One host stays at each board. Mark: same here, different here, question.',
          'Una persona anfitriona se queda en cada tablero. Marquen: aquí igual, aquí distinto, pregunta.',
        ),
      ),
      step(
        5,
        'cross-team',
        say('First board', 'Primer tablero'),
        say('Read, ask, leave a mark.', 'Lean, pregunten y dejen una marca.'),
      ),
      step(
        5,
        'cross-team',
        say('Second board', 'Segundo tablero'),
        say('Read, ask, leave a mark.', 'Lean, pregunten y dejen una marca.'),
      ),
      step(
        5,
        'cross-team',
        say('Third board', 'Tercer tablero'),
        say('Read, ask, leave a mark.', 'Lean, pregunten y dejen una marca.'),
      ),
      step(
        7,
        'table',
        say('Back home', 'De vuelta'),
        say(
          'Read what others left on your board. What changes?',
          'Lean lo que otros dejaron en su tablero. ¿Qué cambia?',
        ),
      ),
    ],
  },
  {
    id: 'one-two-four-all',
    name: say('1-2-4-All', '1-2-4-Todos'),
    steps: [
      step(
        1,
        'solo',
        say('Alone', 'A solas'),
        say('Think about the question and write.', 'Piensa en la pregunta y escribe.'),
      ),
      step(
        2,
        'pair',
        say('In pairs', 'En parejas'),
        say('Share, and build on what you hear.', 'Compartan y sumen a lo que oyen.'),
      ),
      step(
        4,
        'table',
        say('In fours', 'En grupos de cuatro'),
        say(
          'What do your pairs have in common? What differs?',
          '¿Qué tienen en común sus parejas? ¿Qué es distinto?',
        ),
      ),
      step(
        5,
        'plenary',
        say('All together', 'Todos juntos'),
        say(
          'One thing that stood out. Nothing that was said already.',
          'Una cosa que sobresalió. Nada que ya se haya dicho.',
        ),
      ),
    ],
  },
];

/** How long a template takes, in minutes. */
export const minutesOf = ({ steps }: AgendaTemplate): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0);
