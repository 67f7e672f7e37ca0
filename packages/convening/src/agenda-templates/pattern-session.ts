import { type AgendaTemplate, say, step } from './agenda-template.ts';

export const PATTERN_SESSION: AgendaTemplate = {
  id: 'pattern-session',
  name: say('Pattern session', 'Sesión de patrones'),
  steps: [
    step(
      8,
      'solo',
      say('Read the signals', 'Leer las señales'),
      say(
        'Read what the teams brought. Mark what you have seen too.',
        'Lean lo que trajeron los equipos. Marquen lo que también han visto.',
      ),
      { board: { kind: 'pattern-board', area: 'signals' } },
    ),
    step(
      10,
      'cross-team',
      say('Group in silence', 'Agrupar en silencio'),
      say(
        'Move what belongs together. Keep what fits nowhere.',
        'Junten lo que va junto. Dejen lo que no cabe en ningún lado.',
      ),
      { board: { kind: 'pattern-board', area: 'clusters' } },
    ),
    step(
      10,
      'cross-team',
      say('Name the groups', 'Nombrar los grupos'),
      say(
        'Give each group a whole sentence, and look for what speaks against it.',
        'Den a cada grupo una frase completa y busquen qué la contradice.',
      ),
      { board: { kind: 'pattern-board', area: 'clusters' } },
    ),
    step(
      10,
      'cross-team',
      say('What, so what, now what', 'Qué, y qué, ahora qué'),
      say(
        'Facts first, then what they mean, then what to do.',
        'Primero los hechos, luego qué significan y después qué hacer.',
      ),
      { board: { kind: 'pattern-board', area: 'so-what' } },
    ),
    step(
      10,
      'plenary',
      say('Hear the room', 'Oír a la sala'),
      say(
        'Each group tells one pattern, and the question that it leaves.',
        'Cada grupo cuenta un patrón y la pregunta que deja.',
      ),
      { board: { kind: 'pattern-board' }, wall: 'reports' },
    ),
  ],
};
