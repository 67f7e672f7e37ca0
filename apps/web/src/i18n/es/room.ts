import type { room as english } from '../en/room.ts';
import type { SameKeys } from '../same-keys.ts';

export const room: SameKeys<typeof english> = {
  title: 'Por dónde vamos',
  place: 'Paso {{step}} de {{count}}',
  stage: {
    planned: 'Previsto',
    open: 'En marcha',
    closed: 'Terminado',
    sealed: 'Sellado',
  },
  rehearsal: 'Ensayo',
  apart:
    'En este momento, lo que escriba puede llegar a los demás unos segundos más tarde. Todo se guarda.',
  capture: 'Para anotar: {{what}}',
  time: {
    left: 'restantes',
    last: 'último minuto',
    paused: 'en pausa',
    up: 'Se acabó el tiempo',
    together: 'Todos juntos otra vez en {{time}}',
    togetherNow: 'Todos juntos otra vez',
    minutesLeft_one: 'Queda {{count}} minuto',
    minutesLeft_other: 'Quedan {{count}} minutos',
  },
  report: {
    open: 'Lo que contamos',
    yours: 'Lo que contamos: lo cuenta usted',
  },
  signs: {
    done: 'Ya terminamos',
    isDone: 'Listos con este paso',
    ask: 'Pedir ayuda',
    asks: 'Ayuda pedida',
    coming: 'Alguien va en camino a su mesa.',
    hand: 'Levantar la mano',
    handIsUp: 'Mano levantada',
  },
};
