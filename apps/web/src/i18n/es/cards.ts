import type { cards as english } from '../en/cards.ts';
import type { SameKeys } from '../same-keys.ts';

export const cards: SameKeys<typeof english> = {
  title: 'Imprimir tarjetas',
  opening: 'Trayendo la lista…',
  failed: 'No se pudo traer la lista de personas',
  lead: 'Una tarjeta por persona. Quien escanea la suya entra con su propio nombre. En una hoja carta caben ocho; corte por las líneas.',
  nobody: 'Todavía no hay nadie en la lista, así que no hay tarjetas que imprimir.',
  who: '¿De quién son las tarjetas?',
  team: 'Equipo',
  everyTeam: 'Todos los equipos',
  all: 'Elegir a todas',
  none: 'Quitar a todas',
  chosen_zero: 'Nadie elegido',
  chosen_one: '{{count}} tarjeta',
  chosen_other: '{{count}} tarjetas',
  noTeam: 'Sin equipo',
  fresh: 'Una tarjeta nueva reemplaza a la anterior de esa persona: la vieja deja de servir.',
  make_one: 'Hacer {{count}} tarjeta',
  make_other: 'Hacer {{count}} tarjetas',
  making: 'Haciendo tarjetas: {{done}} de {{count}}',
  ready_one: '{{count}} tarjeta está lista',
  ready_other: '{{count}} tarjetas están listas',
  readyBody:
    'Imprímalas ahora: al salir de esta página sus enlaces ya no se muestran. Elija tamaño carta y sin ajustar la escala.',
  print: 'Imprimir',
  change: 'Elegir a otras personas',
  onlyHere:
    'Ahora solo esta computadora llega al servidor, así que los códigos QR no sirven en otros teléfonos. Conéctela a la red de la sala e inicie el servidor otra vez antes de imprimir.',
  card: {
    scan: 'Apunte al cuadro con la cámara de su teléfono y ya está dentro. Es solo suya, y sirve también para volver.',
    type: 'O abra esta dirección:',
    qr: 'Código QR personal de {{name}}',
  },
};
