import { type AgendaTemplate, say, step } from './agenda-template.ts';

export const ONE_TWO_FOUR_ALL: AgendaTemplate = {
  id: 'one-two-four-all',
  name: say('1-2-4-All', '1-2-4-Todos'),
  companies: ['pairs', 'pairs', 'fours', null],
  steps: [
    step(
      1,
      'solo',
      say('Alone', 'A solas'),
      say('Think about the question and write.', 'Piense en la pregunta y escriba.'),
      { board: { kind: 'notes', area: 'alone' }, writing: 'alone', names: 'by-role' },
    ),
    step(
      2,
      'pair',
      say('In pairs', 'En parejas'),
      say('Share, and build on what you hear.', 'Compartan y sumen a lo que oyen.'),
      { board: { kind: 'notes', area: 'pairs' }, carry: true },
    ),
    step(
      4,
      'table',
      say('In fours', 'En grupos de cuatro'),
      say(
        'What do your pairs have in common? What differs?',
        '¿Qué tienen en común sus parejas? ¿Qué es distinto?',
      ),
      { board: { kind: 'notes', area: 'fours' }, carry: true },
    ),
    step(
      5,
      'plenary',
      say('All together', 'Todos juntos'),
      say(
        'One thing that stood out. Nothing that was said already.',
        'Una cosa que sobresalió. Nada que ya se haya dicho.',
      ),
      { board: { kind: 'notes', area: 'all' }, carry: true, wall: 'boards' },
    ),
  ],
};
