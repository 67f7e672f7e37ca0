import type { lobby as english } from '../en/lobby.ts';
import type { SameKeys } from '../same-keys.ts';

export const lobby: SameKeys<typeof english> = {
  title: 'Esperan para entrar',
  nobody: 'Nadie espera.',
  count_one: 'Espera {{count}} persona',
  count_other: 'Esperan {{count}} personas',
  admit: 'Dejar entrar',
  refuse: 'Ahora no',
  all_one: 'Dejar entrar a esta persona',
  all_other: 'Dejar entrar a las {{count}}',
  working: 'Un momento…',
  noTeam: 'Sin equipo',
  minutes_zero: 'desde hace un momento',
  minutes_one: 'desde hace {{count}} minuto',
  minutes_other: 'desde hace {{count}} minutos',
  mine: {
    pageTitle: 'Sala de espera',
    title: 'Está en la sala de espera, {{name}}',
    body: 'Alguien que dirige este encuentro le deja entrar. No tiene que hacer nada: esta página se abre sola.',
    seat: 'Su lugar: {{team}}',
    noSeat: 'Le dan un equipo cuando entre.',
    still: 'Sigue en espera. Puede que en la sala estén ocupados; allí puede levantar la mano.',
    offline: 'No hay conexión en este momento. Conserva su lugar, y esta página sigue sola.',
    in: 'Ya está dentro. Su mapa se está abriendo…',
    refusedTitle: 'Ahora no',
    refused:
      'Esta vez no le dejaron entrar. Puede ser una confusión: hable con quien dirige el encuentro y entre otra vez con el código.',
    again: 'Entrar con el código',
    out: 'Salir de la sala de espera',
  },
};
