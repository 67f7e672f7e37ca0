import type { carry as english } from '../en/carry.ts';
import type { SameKeys } from '../same-keys.ts';

export const carry: SameKeys<typeof english> = {
  title: 'Empezar con un encuentro anterior',
  about:
    'Los tableros de este encuentro pueden empezar con lo que había en los últimos. Aquellos se quedan como están, y cada nota conserva el camino a donde estaba.',
  aboutTeam: 'Su tablero para {{convening}} puede empezar con el último. Aquel se queda como está.',
  from: '¿Qué encuentro?',
  choose: 'Elija un encuentro',
  what: '¿Qué viene con ustedes?',
  choice: {
    all: 'Todo',
    unresolved: 'Lo que no está resuelto',
    structure: 'Áreas e indicaciones',
  },
  hint: {
    all: 'Cada nota, con sus nombres y tipos, y las promesas como están.',
    unresolved:
      'Suposiciones, preguntas abiertas, promesas abiertas o cambiadas y patrones que aún no son un hallazgo.',
    structure: 'Sin notas. Las promesas abiertas o cambiadas vienen de todos modos.',
  },
  never:
    'Los comentarios, las reacciones y las votaciones se quedan en los últimos tableros. Las notas sin nombre siguen así.',
  boards: '¿Qué tableros?',
  network: 'Toda la red',
  lines_zero: 'No viene ninguna nota',
  lines_one: 'Viene {{count}} nota o elemento',
  lines_other: 'Vienen {{count}} notas o elementos',
  promises: 'Promesas: {{states}}',
  done: 'Ya está empezado.',
  toDone: 'Abrir el tablero: {{board}}',
  begin_one: 'Empezar {{count}} tablero',
  begin_other: 'Empezar {{count}} tableros',
  busy: 'Trayéndolos…',
  none: 'Elija al menos un tablero.',
  result_one: '{{count}} tablero está listo.',
  result_other: '{{count}} tableros están listos.',
  failed: 'No se pudieron ver los tableros de encuentros anteriores.',
};
