import { type AgendaTemplate, say, step } from './agenda-template.ts';

export const DATA_WALK: AgendaTemplate = {
  id: 'data-walk',
  name: say('Data walk', 'Recorrido de datos'),
  steps: [
    step(
      5,
      'table',
      say('Before we look', 'Antes de mirar'),
      say(
        'Write what you expect to see, and why you expect it.',
        'Escriba qué espera ver y por qué lo espera.',
      ),
      { board: { kind: 'data-board', area: 'expect' } },
    ),
    step(
      5,
      'solo',
      say('I notice', 'Yo noto'),
      say(
        'Four facts from the charts. Facts only: no reasons yet.',
        'Cuatro hechos de las gráficas. Solo hechos: todavía sin razones.',
      ),
      { board: { kind: 'data-board', area: 'notice' }, writing: 'alone' },
    ),
    step(
      5,
      'table',
      say('A round of facts', 'Ronda de hechos'),
      say(
        'One fact each in turn. Nothing twice, no talk between.',
        'Un hecho cada quien, por turnos. Nada dos veces y sin comentarios.',
      ),
      { board: { kind: 'data-board', area: 'notice' } },
    ),
    step(
      4,
      'solo',
      say('I wonder', 'Me pregunto'),
      say(
        'Four questions that the charts leave open.',
        'Cuatro preguntas que las gráficas dejan abiertas.',
      ),
      { board: { kind: 'data-board', area: 'wonder' }, writing: 'alone', names: 'without-names' },
    ),
    step(
      10,
      'table',
      say('A round of questions', 'Ronda de preguntas'),
      say(
        'One question each in turn. Whose voice is missing?',
        'Una pregunta cada quien, por turnos. ¿La voz de quién falta?',
      ),
      { board: { kind: 'data-board', area: 'wonder' } },
    ),
    step(
      15,
      'table',
      say('Why is it so?', '¿Por qué es así?'),
      say(
        'Ask why five times, until you reach a condition of the system.',
        'Pregunten por qué cinco veces, hasta llegar a una condición del sistema.',
      ),
      { board: { kind: 'data-board', area: 'whys' } },
    ),
  ],
};
