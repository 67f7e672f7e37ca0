import type { round as english } from '../en/round.ts';
import type { SameKeys } from '../same-keys.ts';

export const round: SameKeys<typeof english> = {
  title: 'Una ronda',
  begin: 'Empezar una ronda',
  about: 'Una nota cada quien, por turnos. Cualquiera puede seguir escribiendo cuando quiera.',
  yours: 'Le toca a usted: una nota.',
  theirs: 'Le toca a {{name}}: una nota.',
  away: 'La persona que sigue ya no está. Pasen el turno.',
  over: 'Todos tuvieron su turno.',
  pass: 'Pasar el turno',
  passMine: 'Listo, paso el turno',
  again: 'Otra ronda',
  end: 'Terminar la ronda',
  box: 'Tiempo para cada quien',
  boxes: { none: 'Sin límite', '30': '30 segundos', '60': '1 minuto', '120': '2 minutos' },
  left_one: '{{count}} segundo',
  left_other: '{{count}} segundos',
  up: 'Es hora de quien sigue',
};
