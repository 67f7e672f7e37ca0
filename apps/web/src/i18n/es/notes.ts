import type { notes as english } from '../en/notes.ts';
import type { SameKeys } from '../same-keys.ts';

/** Las palabras del tablero de notas, en español. */
export const notes: SameKeys<typeof english> = {
  title: 'Notas',
  titleOf: 'Notas de {{name}}',
  start: 'Escriban aquí la primera nota.',
  areas: {
    notes: {
      title: 'Notas',
      prompt: '¿Qué no debe perderse?',
      start: 'Escriban aquí la primera nota.',
    },
  },
  lists: { notes: 'Notas' },
  state: {
    label: 'En qué quedó',
    none: 'Sin marca',
    answered: 'Respondida',
    open: 'Queda abierta',
  },
  links: 'Enlaces de esta nota',
  download: { fileName: 'notas' },
};
