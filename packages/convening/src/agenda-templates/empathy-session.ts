import { type AgendaTemplate, say, step } from './agenda-template.ts';

export const EMPATHY_SESSION: AgendaTemplate = {
  id: 'empathy-session',
  name: say('Empathy session', 'Sesión de empatía'),
  steps: [
    step(
      5,
      'plenary',
      say('Arrive', 'Llegada'),
      say('Find your table and open your board.', 'Busquen su mesa y abran su tablero.'),
      { board: { kind: 'empathy-map' } },
    ),
    step(
      5,
      'table',
      say('Whose day?', '¿El día de quién?'),
      say(
        'Agree whose day you are standing in, and what they are trying to get done.',
        'Acuerden en el día de quién se ponen y qué quiere lograr esa persona.',
      ),
      { board: { kind: 'empathy-map', area: 'who' } },
    ),
    step(
      4,
      'solo',
      say('Write alone', 'Escribir a solas'),
      say(
        'Write what you heard and saw. One thought on each note.',
        'Escriba lo que oyó y vio. Una idea en cada nota.',
      ),
      { board: { kind: 'empathy-map' }, writing: 'alone', names: 'by-role' },
    ),
    step(
      6,
      'table',
      say('Sort together', 'Ordenar juntos'),
      say(
        'Read each note aloud and place it. Ask what is missing.',
        'Lean cada nota en voz alta y pónganla en su lugar. Pregunten qué falta.',
      ),
      { board: { kind: 'empathy-map' } },
    ),
    step(
      5,
      'table',
      say('Inside the head', 'Por dentro'),
      say(
        'What worries them? What do they hope for, and would not say to us?',
        '¿Qué le preocupa? ¿Qué espera y no nos diría?',
      ),
      { board: { kind: 'empathy-map', area: 'thinks-and-feels' } },
    ),
    step(
      3,
      'table',
      say('The need', 'La necesidad'),
      say(
        'Finish the sentence: who needs a way to do what, and why.',
        'Completen la frase: quién necesita una manera de hacer qué, y por qué.',
      ),
      { board: { kind: 'empathy-map', area: 'need-statement' }, wall: 'boards' },
    ),
  ],
};
