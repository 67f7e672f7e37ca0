import type { rehearsal as english } from '../en/rehearsal.ts';
import type { SameKeys } from '../same-keys.ts';

export const rehearsal: SameKeys<typeof english> = {
  offer: {
    title: 'Ensayar el día',
    body: 'Practique el siguiente paso, la revelación y la llamada de regreso con personas inventadas que entran y escriben. En este encuentro no cambia nada, y solo lo ve quien dirige la red.',
    begin: 'Ensayar',
    beginning: 'Poniendo las mesas…',
    open: 'Ir al ensayo',
  },
  title: 'Ensayo',
  body: 'Todas las personas aquí son inventadas y lo que escriben también. Diríjalo como dirige el día. Solo lo ve quien dirige la red.',
  real: 'Volver al encuentro de verdad',
  people: 'Cuántas personas',
  peopleHint: 'De 1 a {{most}}, repartidas entre las mesas.',
  badPeople: 'Un número entero de 1 a {{most}}.',
  pace: 'Qué tan rápido escriben',
  paces: { calm: 'Con calma', brisk: 'Ágil', busy: 'Muy rápido' },
  running_one: '{{count}} persona inventada está aquí o en camino.',
  running_other: '{{count}} personas inventadas están aquí o en camino.',
  away: 'Ahora no hay nadie. Lo que escribieron sigue en los tableros.',
  sendAway: 'Despedirlas',
  callBack: 'Hacerlas entrar',
  clear: 'Borrar el ensayo',
  clearHint: 'Se va para siempre, con todo lo que tiene. El encuentro de verdad queda como está.',
  clearing: 'Borrando…',
  failed: 'Eso no funcionó y nada cambió. Intente de nuevo en un momento.',
  tooMany:
    'En este servidor ya se simulan tantas personas que no caben más. Borre otro ensayo o tome menos personas.',
};
