import type { agenda as english } from '../en/agenda.ts';
import type { SameKeys } from '../same-keys.ts';

export const agenda: SameKeys<typeof english> = {
  board: 'El tablero en el que se trabaja',
  noBoard: 'El que tengan abierto',
  area: 'Qué parte',
  wholeBoard: 'Todo el tablero',
  otherArea: 'Una parte que este tablero no nombra',
  captureEn: 'Qué debe quedar escrito al final, en inglés',
  captureEs: 'Qué debe quedar escrito al final, en español',
  captureHint: 'Puede quedar vacío. Las mesas lo ven debajo de la indicación.',
  carry: 'Llevar las notas del paso anterior',
  carryHint:
    'De cada quien a la pareja, de las parejas al grupo de cuatro, de los grupos al tablero de todos. Las notas dicen de quien las escribió lo mismo que antes.',
  pairsAndFours: 'Formar parejas y grupos de cuatro con quienes están',
  pair: 'Pareja {{number}}',
  four: 'Cuatro {{number}}',
  pairs: 'Parejas',
  fours: 'Grupos de cuatro',
  madeOf_one: 'Hay {{count}} persona.',
  madeOf_other: 'Hay {{count}} personas. Cada pareja sigue junta en su grupo de cuatro.',
  nobodyYet: 'Todavía no hay nadie. Forme los grupos cuando hayan llegado y elíjalos en cada paso.',
  wall: 'Qué muestra el proyector',
  walls: {
    prompt: 'La indicación',
    boards: 'Los tableros',
    reports: 'Lo que cuentan los grupos',
    'then-now': 'Antes → Ahora: el último encuentro junto a hoy',
  },
};
