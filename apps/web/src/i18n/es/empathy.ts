import type { empathy as english } from '../en/empathy.ts';
import type { SameKeys } from '../same-keys.ts';

/** Every word of the empathy map's screen, in Spanish: written as its own, with the keys of the English file. */
export const empathy: SameKeys<typeof english> = {
  title: 'Mapa de empatía',
  titleOf: 'Mapa de empatía de {{name}}',
  privacy:
    'Describan una mezcla de personas, o a alguien que dio permiso. Sin nombres de estudiantes.',
  areas: {
    who: {
      title: 'Quién es',
      prompt: '¿En el día de quién nos ponemos?',
      start:
        'Empiecen aquí. ¿Qué lugar, qué grado, qué idioma en casa? ¿Es un caso común o uno que nadie ve?',
    },
    'trying-to-do': {
      title: 'Qué intenta',
      prompt: '¿Qué quiere lograr con la escuela en estos meses?',
      start: 'Escriban la decisión que tiene delante, y cómo sabría que salió bien.',
    },
    sees: {
      title: 'Ve',
      prompt: '¿Qué tiene delante en un día normal?',
      start: 'Anoten un salón, una regla, un aviso. ¿A quién felicitan?',
    },
    says: {
      title: 'Dice',
      prompt: '¿Qué palabras le oímos?',
      start: 'Escríbanlo tal como lo dijo. Si nadie lo oyó, márquenlo como suposición.',
    },
    does: {
      title: 'Hace',
      prompt: '¿Qué le hemos visto hacer?',
      start: 'Anoten algo que hace, o algo que dejó de hacer.',
    },
    hears: {
      title: 'Oye',
      prompt: '¿Qué le dicen los demás?',
      start:
        'Familia, amistades, personal, estudiantes, noticias. ¿Lo oyó directo o se lo contaron?',
    },
    'thinks-and-feels': {
      title: 'Piensa y siente',
      prompt: '¿Qué no nos diría?',
      start: 'Entren al final, cuando lo de afuera ya esté en el papel.',
    },
    'need-statement': {
      title: 'Qué necesita',
      prompt: 'Díganlo en una sola frase. Es nuestra, no suya.',
      start: 'Primero lean el mapa juntos. Luego llenen los espacios.',
    },
  },
  lists: {
    who: 'Quién es',
    'trying-to-do': 'Qué intenta',
    sees: 'Ve',
    says: 'Dice',
    does: 'Hace',
    hears: 'Oye',
    strains: 'Lo que le pesa',
    hopes: 'Lo que espera',
  },
  listPrompts: {
    strains: '¿Qué le preocupa?',
    hopes: '¿Qué desea?',
  },
  inside: {
    wait: 'Mejor cuando Ve, Dice, Hace y Oye tengan al menos una nota. Igual pueden escribir aquí ya.',
    open: 'Lo de afuera ya está en el papel. Ahora, entren.',
  },
  need: {
    sentence: '<who></who> necesita una manera de <needs></needs> porque <because></because>.',
    parts: {
      who: 'Quién',
      needs: 'Una manera de hacer qué',
      because: 'Por qué razón',
    },
    blanks: {
      who: 'quién',
      needs: 'hacer qué',
      because: 'qué lo hace difícil o importante',
    },
    strength: '¿En qué se apoya?',
    strengths: {
      interview: 'Una entrevista',
      observation: 'Algo que vimos',
      data: 'Datos',
      assumption: 'Una suposición nuestra',
    },
    noStrength: 'Sin elegir',
    assumptionHint: 'Bueno saberlo. ¿A quién podrían preguntar antes del próximo encuentro?',
  },
  download: {
    fileName: 'mapa-de-empatia',
    noNotes: 'Todavía no hay notas.',
  },
};
