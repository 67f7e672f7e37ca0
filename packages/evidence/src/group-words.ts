import { plain } from './plain.ts';

/** Ways to part all people into groups that add up to all of them. */
export type GroupFamily = 'gender' | 'race' | 'lunch' | 'language' | 'disability' | 'other';

const FAMILIES: readonly (readonly [GroupFamily, RegExp])[] = [
  [
    'gender',
    /\b(?:female|male|girls?|boys?|women|men|non ?binary|gender x|mujer(?:es)?|hombres?|ninas?|ninos?|femenino|masculino|no binari[oa]s?)\b/,
  ],
  [
    'race',
    /\b(?:asian?|asiatic[oa]s?|black|african americans?|negr[oa]s?|afroamerican[oa]s?|hispanic|hispan[oa]s?|latin[oaxe]s?|white|blanc[oa]s?|american indian|indigenas?|native|nativ[oa]s?|hawaiian|hawaian[oa]s?|pacific islander|alaskan?|two or more|multi ?racial|multiple races|dos o mas|middle eastern)\b/,
  ],
  [
    'lunch',
    /\b(?:lunch|free or reduced|frl|economically disadvantaged|low income|poverty|almuerzo|bajos ingresos|desventaja economica|pobreza)\b/,
  ],
  [
    'language',
    /\b(?:english learners?|english language learners?|ell?s?|emergent bilinguals?|english proficient|lep|multilingual learners?|aprendices de ingles|estudiantes de ingles)\b/,
  ],
  [
    'disability',
    /\b(?:disabilit(?:y|ies)|ieps?|special education|swd|discapacidad(?:es)?|educacion especial)\b/,
  ],
];

/** In which way of parting people a group stands. */
export function familyOf(group: string): GroupFamily {
  const folded = plain(group).replace(/[-/]/g, ' ');
  return FAMILIES.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other';
}

const ALL =
  /^(?:all|all students|all groups|all races|total|totals|grand total|overall|everyone|students|todos|todas|todo|total general|todos los estudiantes|todos los grupos|todo el alumnado|general)$/;

/** Whether a group's name says that it is everybody. */
export const saysAll = (group: string): boolean => ALL.test(plain(group));
