const PEOPLE_EN =
  '(?:students?|kids?|children|learners?|parents?|families|caregivers?|boys|girls|they)';
const LACK_EN =
  "(?:(?:just |simply )?(?:do not|don[’']?t|does not|doesn[’']?t|will not|won[’']?t) (?:care|try|want|value|study|work|read|show up|help|come|behave|listen)|lack|are (?:lazy|unmotivated|not motivated|behind because of)|aren[’']?t motivated|refuse|have no (?:motivation|interest|discipline))";
const PEOPLE_ES =
  '(?:l[oa]s (?:estudiantes|alumn[oa]s|niñ[oa]s|chic[oa]s|familias|jóvenes)|los padres|las madres|ellos|ellas)';
const LACK_ES =
  '(?:no (?:quieren|se esfuerzan|estudian|leen|ayudan|vienen|valoran|escuchan|se portan|les importa|tienen (?:ganas|interés|motivación|disciplina))|carecen|son (?:floj[oa]s|perezos[oa]s)|están desmotivad[oa]s|se niegan)';

const BLAME = [
  new RegExp(`\\b${PEOPLE_EN} (?:\\w+ ){0,2}?${LACK_EN}\\b`, 'i'),
  new RegExp(`(?:^|[^\\p{L}])${PEOPLE_ES} (?:\\p{L}+ ){0,2}?${LACK_ES}(?![\\p{L}])`, 'iu'),
];

/**
 * Whether words name a group of people, or what they are said to lack, as a cause. A cause is something that a
 * system does and that can be changed; this looks for plain cases and lets all others be.
 */
export function blamesPeople(words: string): boolean {
  return BLAME.some((pattern) => pattern.test(words));
}

const TOO_WIDE =
  /^(?:all|every|each|our|the|todos?|todas?|nuestr[oa]s|cada|l[oa]s)?(?: (?:of )?(?:our|the|nuestr[oa]s|l[oa]s))?\s*(?:students?|kids|children|learners|everyone|everybody|estudiantes?|alumn[oa]s?|niñ[oa]s|todos|todas)\.?$/iu;

/** Whether a group is everybody: then nobody can say whom the goal leaves out. */
export function isTooWide(group: string): boolean {
  return TOO_WIDE.test(group.trim());
}
