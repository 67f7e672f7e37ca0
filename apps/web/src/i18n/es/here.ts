import type { here as english } from '../en/here.ts';
import type { SameKeys } from '../same-keys.ts';

/** Las palabras que dicen a quien participa dónde está su lugar mientras el encuentro sigue. */
export const here: SameKeys<typeof english> = {
  locale: 'es',
  more: 'Más',
  spot: 'Aquí: {{area}}',
  joinCall: 'Entrar a la llamada',
  home: 'la página anterior',
  call: {
    go: 'Ir ahora',
    stay: 'Quedarme aquí',
    choose: 'Elegir',
    choice: 'Elige el grupo en que quieres trabajar.',
    afterPause: 'Termina tu frase: la página va allá cuando hagas una pausa.',
    step: {
      waiting: 'La sala pasó a «{{title}}».',
      here: 'Aquí sigue «{{title}}».',
    },
    out: { waiting: 'Tu grupo te espera: {{group}}.', here: 'Ahora estás en {{group}}.' },
    moved: {
      waiting: 'Ahora estás en {{group}}. Allá te espera tu grupo.',
      here: 'Ahora estás en {{group}}.',
    },
    station: {
      waiting: 'Tu grupo pasa al tablero de {{group}}.',
      here: 'Visitas el tablero de {{group}}. Di qué ves con un toque.',
    },
    'own-station': {
      waiting: 'El recorrido terminó. Te espera tu propio tablero.',
      here: 'Volviste a tu propio tablero.',
    },
    together: {
      waiting: 'Ya estamos todos juntos otra vez. Los tableros están lado a lado.',
      here: 'Los tableros de todos los grupos, lado a lado.',
    },
    guide: {
      waiting: 'Se pide a todos que vengan a mirar un tablero.',
      here: 'Ahora todos miran este tablero.',
    },
    spotlight: {
      waiting: 'Se muestra algo a todos.',
      here: 'Esto se muestra ahora a todos.',
    },
  },
  back: { short: 'Volver', to: 'Volver a {{name}}' },
  broadcast: {
    from: '{{time}}, para todos:',
    told: 'Un mensaje para todos: {{text}}',
    read: 'Listo',
    last: 'El último mensaje, {{time}}',
  },
  helpAnswered: 'Respondieron a su pedido de ayuda.',
  group: {
    atTable: '{{name}}, mesa {{place}}',
    yours: 'Tu grupo: {{group}}',
    visits: 'Visitas: {{group}}',
    own: 'Tu propio tablero',
    you: 'tú',
    alone: 'Llegaste antes que los demás.',
    with: 'Con {{names}}.',
    others_one: 'Con {{count}} persona más.',
    others_other: 'Con {{count}} personas más.',
  },
  table: {
    yours: 'Tu mesa: {{team}}',
    now: 'La sala está aquí: {{team}}',
    room: 'el tablero de todos',
  },
  roles: {
    scribe: 'Tú escribes por tu grupo',
    timekeeper: 'Tú cuidas el tiempo',
    reporter: 'Tú hablas por tu grupo',
  },
  roleNames: {
    scribe: 'Escribe:',
    timekeeper: 'Cuida el tiempo:',
    reporter: 'Habla por el grupo:',
  },
  choice: {
    title: 'Elige tu grupo',
    open: 'Elegir mi grupo',
    change: 'Cambiar de grupo',
    hint: 'Tu elección vale al momento. Puedes cambiarla mientras veas esta lista.',
    over: 'Ahora no hay nada que elegir.',
    people_zero: 'todavía nadie',
    people_one: '{{count}} persona',
    people_other: '{{count}} personas',
  },
  details: { title: 'Qué estamos haciendo', capture: 'Para dejar por escrito: {{what}}' },
  signals: {
    title: 'Cuando algo cambia',
    hint: 'Empieza un paso, queda un minuto, se acaba el tiempo, se llama a todos, llega un mensaje. Se guarda en este dispositivo.',
    bell: 'Tocar una campana',
    shake: 'Vibrar un poco',
  },
  together: {
    title: 'Todos los tableros lado a lado',
    empty: 'Ahora no hay tableros lado a lado.',
    emptyBody: 'Aparecen aquí cuando se llama a todos de vuelta.',
    shown: 'Se muestra a todos',
    of: 'El tablero de {{group}}',
    own: 'tu grupo',
    open: 'Abrir este tablero',
    nothing: 'Todavía no hay nada.',
    noBoard: 'Este grupo no tuvo tablero.',
    opening: 'Abriendo…',
    away: 'Este tablero no se puede leer ahora.',
    list: 'Tableros',
    hint: 'Desplázate, o muévete con las flechas.',
  },
  react: '¿Qué dices de esta nota?',
};
