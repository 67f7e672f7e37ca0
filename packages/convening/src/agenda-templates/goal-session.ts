import { type AgendaTemplate, say, step } from './agenda-template.ts';

export const GOAL_SESSION: AgendaTemplate = {
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
      { board: { kind: 'goal-statement', area: 'now' } },
    ),
    step(
      25,
      'table',
      say('One goal', 'Una meta'),
      say(
        'Write the goal: for whom, from what to what, by when.',
        'Escriban la meta: para quién, de cuánto a cuánto y para cuándo.',
      ),
      { board: { kind: 'goal-statement', area: 'goal' } },
    ),
    step(
      10,
      'cross-team',
      say('Critical friends', 'Amigos críticos'),
      say(
        'Read your goal to another team. They ask; you listen.',
        'Lean su meta a otro equipo. Ellos preguntan; ustedes escuchan.',
      ),
      { board: { kind: 'goal-statement', area: 'goal' }, wall: 'boards' },
    ),
    step(
      20,
      'table',
      say('If, then, so that', 'Si, entonces, para que'),
      say(
        'What will adults do first, and what would you see early if it works?',
        '¿Qué harán primero las personas adultas y qué verían pronto si funciona?',
      ),
      { board: { kind: 'goal-statement', area: 'theory' } },
    ),
    step(
      10,
      'table',
      say('Next steps', 'Próximos pasos'),
      say(
        'Who does what by which day? Who could be harmed, and what is our guard?',
        '¿Quién hace qué y para qué día? ¿A quién podría dañar y cómo lo cuidamos?',
      ),
      { board: { kind: 'goal-statement', area: 'steps' } },
    ),
  ],
};
