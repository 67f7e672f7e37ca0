import type { gallery as english } from '../en/gallery.ts';
import type { SameKeys } from '../same-keys.ts';

/** Las palabras de la galería de estrategias, en español. */
export const gallery: SameKeys<typeof english> = {
  title: 'Galería de estrategias',
  titleOf: 'Galería de estrategias de {{name}}',
  areas: {
    strategies: {
      title: 'Estrategias',
      prompt: '¿Qué han probado que otros deban ver? Pasen y digan cómo es donde ustedes están.',
      start: 'Cuelguen la primera estrategia. Una tarjeta por cada una.',
    },
  },
  items: {
    strategy: {
      name: 'Estrategia',
      add: 'Colgar una estrategia',
      strategy: 'Qué hacemos, en pocas palabras',
      tried: 'Dónde lo probamos',
      conditions: 'Qué necesita para funcionar',
      evidence: 'Qué vimos',
      contact: 'A quién preguntar y en qué equipo',
    },
    reply: {
      name: 'Respuesta',
      add: 'Responder',
      what: 'Su respuesta corta',
      to: 'Va con',
      choices: {
        to: {
          'same-here': 'Aquí también',
          'different-here': 'Aquí es distinto',
          question: 'Pregunta',
        },
      },
    },
  },
  station: 'Estación {{number}}',
  react: '¿Cómo es donde usted está?',
  reactions: {
    'same-here': 'Aquí también',
    'different-here': 'Aquí es distinto',
    question: 'Pregunta',
  },
  teams_zero: 'ningún equipo',
  teams_one: '{{count}} equipo',
  teams_other: '{{count}} equipos',
  others_one: '{{count}} persona más',
  others_other: '{{count}} personas más',
  replies: 'Respuestas',
  replyOf: 'Respuesta: {{reaction}}',
  send: 'Enviar',
  limitHint: 'Una o dos frases.',
  none: 'Todavía no hay nada colgado.',
  download: { fileName: 'galeria-de-estrategias' },
};
