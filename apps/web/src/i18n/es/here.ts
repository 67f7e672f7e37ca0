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
    choice: 'Elija el grupo en que quiere trabajar.',
    afterPause: 'Termine su frase: la página va allá cuando haga una pausa.',
    step: {
      waiting: 'La sala pasó a «{{title}}».',
      here: 'Aquí sigue «{{title}}».',
    },
    out: { waiting: 'Su grupo le espera: {{group}}.', here: 'Ahora está en {{group}}.' },
    moved: {
      waiting: 'Ahora está en {{group}}. Allá le espera su grupo.',
      here: 'Ahora está en {{group}}.',
    },
    station: {
      waiting: 'Su grupo pasa al tablero de {{group}}.',
      here: 'Visita el tablero de {{group}}. Diga qué ve con un toque.',
    },
    'own-station': {
      waiting: 'El recorrido terminó. Le espera su propio tablero.',
      here: 'Volvió a su propio tablero.',
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
    yours: 'Su grupo: {{group}}',
    visits: 'Visita: {{group}}',
    own: 'Su propio tablero',
    you: 'usted',
    alone: 'Llegó antes que los demás.',
    with: 'Con {{names}}.',
    others_one: 'Con {{count}} persona más.',
    others_other: 'Con {{count}} personas más.',
  },
  table: {
    yours: 'Su mesa: {{team}}',
    now: 'La sala está aquí: {{team}}',
    room: 'el tablero de todos',
  },
  roles: {
    scribe: 'Usted escribe por su grupo',
    timekeeper: 'Usted cuida el tiempo',
    reporter: 'Usted habla por su grupo',
  },
  roleNames: {
    scribe: 'Escribe:',
    timekeeper: 'Cuida el tiempo:',
    reporter: 'Habla por el grupo:',
  },
  choice: {
    title: 'Elija su grupo',
    open: 'Elegir mi grupo',
    change: 'Cambiar de grupo',
    hint: 'Su elección vale al momento. Puede cambiarla mientras vea esta lista.',
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
    own: 'su grupo',
    open: 'Abrir este tablero',
    nothing: 'Todavía no hay nada.',
    noBoard: 'Este grupo no tuvo tablero.',
    opening: 'Abriendo…',
    away: 'Este tablero no se puede leer ahora.',
    list: 'Tableros',
    hint: 'Desplácese, o muévase con las flechas.',
  },
  react: '¿Qué dice de esta nota?',
};
