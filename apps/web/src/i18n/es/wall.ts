import type { wall as english } from '../en/wall.ts';
import type { SameKeys } from '../same-keys.ts';

/** The words of the projector's wall, in Spanish. */
export const wall: SameKeys<typeof english> = {
  out: 'Busquen su grupo',
  outAtTable: 'Mesa {{place}}',
  onCall: 'por llamada',
  back: 'Vuelvan ahora',
  backIn: 'Vuelvan en',
  together: 'Lo que trajeron los grupos',
  pages: '{{from}}–{{to}} de {{of}}',
  reports: 'Lo que cuenta cada grupo',
  nextReport: 'Sigue: {{name}}',
  lastReport: 'El último grupo',
  reportUp: 'Hora de la última frase',
  emptyBoard: 'Todavía no hay nada en este tablero',
  openingBoard: 'El tablero está en camino…',
  boardAway: 'Este tablero no se puede mostrar ahora. Se intenta otra vez solo.',
  noteAway: 'Esta nota ya no está en el tablero.',
  pollAway: 'Esta votación ya no está en el tablero.',
  boardOf: 'Tablero: {{name}}',
  page: 'Parte {{page}} de {{of}}',
  capture: 'Por escrito: {{what}}',
  joinShort: 'Para entrar: {{host}}, código',
};
