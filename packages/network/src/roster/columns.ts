import { ROSTER_FIELDS, type RosterColumns, type RosterField } from '@throughline/protocol';
import { fold } from './fold.ts';
import { readLanguage } from './language-words.ts';
import { readRole } from './role-words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(',').map(fold));

/** What people write above a column, in either language. */
const HEADINGS: Readonly<Record<RosterField, ReadonlySet<string>>> = {
  name: words(
    'name, full name, participant, participant name, person, member, member name, attendee, nombre, nombre completo, nombre y apellido, nombre y apellidos, nombres y apellidos, participante, persona, integrante',
  ),
  'given-name': words(
    'first name, first, given name, forename, primer nombre, nombres, nombre de pila, nombre s',
  ),
  'family-name': words(
    'last name, last, surname, family name, apellido, apellidos, apellido s, primer apellido',
  ),
  role: words(
    'role, position, title, job title, job, function, role on team, team role, rol, cargo, puesto, papel, funcion, rol en el equipo, cargo o rol',
  ),
  team: words(
    'team, team name, district, school district, district name, organisation, organization, site, lea, charter, district or charter, group, badge, equipo, nombre del equipo, distrito, distrito escolar, organizacion, sede, grupo',
  ),
  email: words(
    'email, e mail, email address, e mail address, mail, contact email, correo, correo electronico, direccion de correo, direccion de correo electronico, email opcional, e mail optional, email optional',
  ),
  language: words(
    'language, preferred language, idioma, lengua, idioma preferido, lenguaje, lengua preferida',
  ),
};

/** Which field a heading names, or undefined. */
const fieldOf = (heading: string): RosterField | undefined =>
  ROSTER_FIELDS.find((field) => HEADINGS[field].has(fold(heading)));

/**
 * Which column holds what, by the first line of a list, or undefined when that line is no line of
 * headings: a name's heading makes one, or any two.
 */
export function columnsByHeadings(cells: readonly string[]): RosterColumns | undefined {
  if (cells.some((cell) => cell.includes('@'))) return undefined;
  const columns: RosterColumns = {};
  cells.forEach((cell, index) => {
    const field = fieldOf(cell);
    if (field) columns[field] ??= index;
  });
  const isName = columns.name !== undefined || columns['family-name'] !== undefined;
  if (!isName && Object.keys(columns).length < 2) return undefined;
  return columns['family-name'] === undefined ? columns : withNameInTwo(columns);
}

/** Beside a column of family names, `Nombre` heads the given ones. */
function withNameInTwo({ name, ...others }: RosterColumns): RosterColumns {
  return name === undefined ? others : { 'given-name': name, ...others };
}

/** As much of a list tells what its columns hold. */
const MOST_LOOKED_AT = 200;
const MOST_COLUMNS = 50;

/** Which column holds what in a list without headings, by what stands in them. */
export function columnsByContent(
  all: readonly (readonly string[])[],
  isTeam: (cell: string) => boolean,
): RosterColumns {
  const rows = all.slice(0, MOST_LOOKED_AT);
  const width = Math.min(
    MOST_COLUMNS,
    rows.reduce((most, cells) => Math.max(most, cells.length), 0),
  );
  const free = new Set(Array.from({ length: width }, (_, index) => index));
  const columns: RosterColumns = {};
  const take = (field: RosterField, index: number | undefined) => {
    if (index === undefined) return;
    columns[field] = index;
    free.delete(index);
  };
  const filled = (index: number) => rows.flatMap((cells) => cells[index]?.trim() || []);
  const mostly = (fits: (cell: string) => boolean) =>
    [...free].find((index) => {
      const cells = filled(index);
      return cells.length > 0 && cells.filter(fits).length * 2 >= cells.length;
    });
  take(
    'email',
    mostly((cell) => cell.includes('@')),
  );
  take(
    'role',
    mostly((cell) => readRole(cell) !== undefined),
  );
  take(
    'language',
    mostly((cell) => readLanguage(cell) !== undefined),
  );
  take('team', mostly(isTeam));
  take(
    'name',
    [...free].find((index) => filled(index).length > 0),
  );
  const repeated = (index: number) => new Set(filled(index).map(fold)).size / filled(index).length;
  if (columns.team === undefined) {
    const left = [...free].filter((index) => filled(index).length > 0);
    take('team', left.sort((a, b) => repeated(a) - repeated(b))[0]);
  }
  return columns;
}
