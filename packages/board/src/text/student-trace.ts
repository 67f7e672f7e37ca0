/** What in a text looks as if it told who a student is. */
export type StudentTrace = 'name' | 'number' | 'birth-date';

/** A word that begins with a capital and goes on small, as names do: `A` in "student A" is none. */
const NAME = String.raw`\p{Lu}\p{Ll}+(?:[-’']\p{Lu}?\p{Ll}+)*`;
/** A letter or a digit stands on neither side. */
const word = (pattern: string) => String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`;

/** Says that nobody real is meant. */
const COMPOSITE = new RegExp(
  word(
    '(?:composite|fictional|invented|imaginary|made[- ]up|persona|pseudonym|not (?:a|her|his|their) real|' +
      'ficti[cv]i[ao]s?|ficci[oó]n|inventad[oa]s?|imaginari[ao]s?|seud[oó]nimo|personaje|perfil compuesto)',
  ),
  'iu',
);

const AFTER_STUDENT = new RegExp(
  `${word(`(?<student>[Ss]tudent|[Pp]upil|[Ee]studiante|[Aa]lumn[oa])`)}(?:,|:| named| called| llamad[oa]| de nombre)? +(?<name>${NAME})`,
  'gu',
);
const BEFORE_STUDENT = new RegExp(
  `(?<name>${NAME})(?: ${NAME})?(?: \\(|, | is | es )(?:an? |our |my |one of our |una? |nuestr[oa] |mi )?(?:[\\p{Ll}\\d-]+ )?${word('(?:student|pupil|estudiante|alumn[oa])')}`,
  'gu',
);

/** Words with a capital that follow or precede "student" and name no person. */
const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'council union services service senate government success center centre voice support supports affairs ' +
    'handbook body life health advisory leadership leaders leader ambassadors ambassador data information survey ' +
    'learning agency engagement achievement attendance council’s conferences conference teachers teacher day week ' +
    'the this that these those when what who why how he she they we it you and but not in on at with for from if ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december english spanish math mathematics science history algebra art music ' +
    'grade group panel outcomes growth needs work works profile portfolio ' +
    'one every each no any some another our my ella él ellos nosotros cada un una los las el la cuando que quien ' +
    'lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto ' +
    'septiembre octubre noviembre diciembre inglés español matemáticas ciencias historia consejo centro'
  ).split(' '),
);

const DIGITS = /(?<![\p{L}\p{N}$€£.,/-])\d{6,10}(?![\p{L}\p{N}%]|[.,/-]\d)/gu;
/** What is counted or paid is no id. */
const COUNTED =
  /^ *(?:%|percent|dollars?|students?|people|residents|families|visits|views|d[oó]lares|pesos|estudiantes|alumnos|personas|familias)/iu;

const BORN = String.raw`(?:born|d\.?o\.?b\.?|date of birth|birth ?date|birthday|nacid[oa]|naci[oó]|fecha de nacimiento|cumplea[nñ]os)`;
const DATE = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|\p{L}{3,10}\.? \d{1,2},? \d{4}|\d{1,2} (?:de )?\p{L}{3,10}\.?,? (?:de )?\d{4})`;
const BIRTH_DATE = new RegExp(`${word(BORN)}[^\\p{L}\\d]{0,4}(?:\\p{L}{1,4} ){0,2}${DATE}`, 'iu');

/**
 * Whether a note looks as if it told who a student is: a name beside "student", an id, a date of
 * birth; in English and Spanish. A gentle check, which errs on the side of silence: it sends nothing
 * and forbids nothing, and what it does not see may be a name all the same.
 */
export function studentTrace(text: string): StudentTrace | undefined {
  if (BIRTH_DATE.test(text)) return 'birth-date';
  if (namesSomebody(text)) return 'name';
  return holdsId(text) ? 'number' : undefined;
}

function namesSomebody(text: string): boolean {
  if (COMPOSITE.test(text)) return false;
  return [AFTER_STUDENT, BEFORE_STUDENT].some((pattern) =>
    [...text.matchAll(pattern)].some(
      ({ groups }) => !NO_NAMES.has((groups?.name ?? '').toLowerCase()),
    ),
  );
}

function holdsId(text: string): boolean {
  return [...text.matchAll(DIGITS)].some(
    (found) => !COUNTED.test(text.slice(found.index + found[0].length)),
  );
}
