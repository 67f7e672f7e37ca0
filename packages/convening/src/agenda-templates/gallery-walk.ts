import { type AgendaTemplate, say, step } from './agenda-template.ts';

export const GALLERY_WALK: AgendaTemplate = {
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
      { wall: 'boards' },
    ),
    step(
      5,
      'cross-team',
      say('Second board', 'Segundo tablero'),
      say('Read, ask, leave a mark.', 'Lean, pregunten y dejen una marca.'),
      { wall: 'boards' },
    ),
    step(
      5,
      'cross-team',
      say('Third board', 'Tercer tablero'),
      say('Read, ask, leave a mark.', 'Lean, pregunten y dejen una marca.'),
      { wall: 'boards' },
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
};
