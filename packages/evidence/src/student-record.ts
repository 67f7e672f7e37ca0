import type { TableLine, TableText } from './lines.ts';
import { looksLikePlace } from './place-words.ts';
import { plain } from './plain.ts';

/** What in a table looks as if each line were about one student. */
export type StudentSign = 'birth-dates' | 'ids' | 'names' | 'contacts';

export interface StudentRecord {
  readonly sign: StudentSign;
  /** The heading of the column that shows it. */
  readonly heading: string;
}

const BORN =
  /^(?:dob|d\.o\.b|date of birth|birth ?date|birthday|born|fecha de nacimiento|nacimiento)$/;
const ID =
  /^(?:(?:student|pupil|learner|state student|state|local|local student|unique)[ _-]?(?:id|ids|number|no|num|identifier)|sasid|ssid|ssn|social security(?: number)?|lasid|id (?:del )?(?:estudiante|alumno)|numero de (?:estudiante|alumno)|matricula|curp)$/;
const NAME =
  /^(?:(?:student|pupil|learner|child|child's)[ _-]?(?:name|full name|first name|last name)|first ?name|last ?name|given name|family name|surname|middle name|legal name|nombre del? (?:estudiante|alumno|alumna|nino|nina)|apellidos?|primer apellido|segundo apellido|nombres?)$/;
const CONTACT =
  /^(?:home address|street address|address|phone|phone number|home phone|e ?mail|email address|parent|parent name|guardian|guardian name|domicilio|direccion|telefono|correo|correo electronico|padre|madre|tutor)$/;

const DATE_CELL = /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d)(?:[ T].*)?$/;
const ID_CELL = /^\d{6,11}$/;
const PERSON_CELL = /^\p{Lu}[\p{L}'’-]+(?:,? \p{Lu}[\p{L}'’.-]*){1,3}$/u;
const EMAIL_CELL = /^\S+@\S+\.\S+$/;

/** Fewer lines tell nothing of what is different in each. */
const LEAST_LINES = 4;
const MOST_LOOKED_AT = 2_000;

/**
 * Whether a table looks like students' records: ids, dates of birth, names or addresses, line by
 * line. A published table has places and groups instead. Such a table is refused whole.
 */
export function studentRecord({ headings, lines }: TableText): StudentRecord | undefined {
  const looked = lines.slice(0, MOST_LOOKED_AT);
  for (const [index, heading] of headings.entries()) {
    const sign = signOfHeading(plain(heading)) ?? signOfCells(looked, index, plain(heading));
    if (sign) return { sign, heading };
  }
  return undefined;
}

function signOfHeading(heading: string): StudentSign | undefined {
  if (BORN.test(heading)) return 'birth-dates';
  if (ID.test(heading)) return 'ids';
  if (NAME.test(heading)) return 'names';
  return CONTACT.test(heading) ? 'contacts' : undefined;
}

function signOfCells(
  lines: readonly TableLine[],
  index: number,
  heading: string,
): StudentSign | undefined {
  const cells = lines.flatMap((line) => line.cells[index]?.trim() || []);
  if (cells.length < LEAST_LINES) return undefined;
  const different = new Set(cells).size / cells.length;
  const mostly = (pattern: RegExp) =>
    cells.filter((cell) => pattern.test(cell)).length >= cells.length * 0.7;
  if (mostly(EMAIL_CELL)) return 'contacts';
  if (different < 0.8) return undefined;
  if (mostly(DATE_CELL)) return 'birth-dates';
  if (mostly(ID_CELL) && /\b(?:id|ids|number|no|num|numero|clave)\b/.test(heading)) return 'ids';
  const ofPlaces = cells.some(looksLikePlace) || /place|district|school|county|city/.test(heading);
  return !ofPlaces && mostly(PERSON_CELL) ? 'names' : undefined;
}
