import type { papers as english } from '../en/papers.ts';
import type { SameKeys } from '../same-keys.ts';

export const papers: SameKeys<typeof english> = {
  title: 'Llevar',
  digestTitle: 'Lo que ha encontrado la red',
  blankTitle: 'Imprimir una hoja en blanco: {{name}}',
  what: '¿Qué se llevan?',
  parts: {
    board: 'El tablero completo',
    brief: 'Nuestra meta en una página, para el consejo escolar',
    slide: 'Lo que contamos a todos, como diapositiva',
  },
  as: '¿En qué forma?',
  formats: {
    pdf: 'PDF, para imprimir y leer',
    docx: 'Word, para seguir escribiendo',
    csv: 'Tabla (CSV), para hojas de cálculo',
    json: 'JSON, para otros programas',
    svg: 'Imagen (SVG), nítida en cualquier tamaño',
    png: 'Imagen (PNG), para pegar donde sea',
  },
  language: 'Idioma del papel',
  languageHint: 'Sus títulos y fechas. Lo que escribió la gente queda en sus propias palabras.',
  size: 'Papel',
  sizes: { letter: 'Carta', a4: 'A4' },
  names: 'Con los nombres de nuestro equipo junto a lo que escribió cada quien',
  namesHint: 'Lo que se escribió sin nombre sigue sin nombre.',
  download: 'Descargar',
  making: 'Preparándolo…',
  progress: 'Cuánto va',
  done: 'Descargado: {{name}}',
  failed:
    'No se pudo preparar el archivo. Lo que está en el tablero está a salvo; intente otra vez en un momento.',
};
