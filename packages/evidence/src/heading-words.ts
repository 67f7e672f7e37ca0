import type { TableField } from './mapping.ts';
import { plain } from './plain.ts';

const words = (list: string): ReadonlySet<string> =>
  new Set(list.split(',').map((word) => plain(word)));

/** What publishers write above a column, in either language. */
const HEADINGS: Readonly<Record<TableField, ReadonlySet<string>>> = {
  location: words(
    'location, district, district name, school district, place, county, region, area, geography, geo, lea, lea name, organization, organization name, school, school name, jurisdiction, entity, entity name, distrito, distrito escolar, lugar, ubicacion, condado, localidad, escuela',
  ),
  group: words(
    'group, subgroup, student group, student subgroup, category, race, ethnicity, race ethnicity, race/ethnicity, gender, sex, poverty level, population, demographic, demographics, characteristic, disaggregation, grupo, subgrupo, categoria, raza, etnia, raza/etnia, genero, sexo, nivel de pobreza, poblacion',
  ),
  time: words(
    'time, timeframe, time frame, time period, timeperiod, period, year, school year, schoolyear, fiscal year, year end, date, ano, ano escolar, ano lectivo, periodo, fecha, ejercicio',
  ),
  format: words(
    'format, dataformat, data format, unit, units, value type, type, metric, measure type, formato, unidad, tipo, tipo de dato, medida',
  ),
  value: words(
    'data, value, figure, result, amount, rate, percent, percentage, score, pct, estimate, percent proficient, dato, valor, cifra, resultado, tasa, porcentaje',
  ),
  base: words(
    'n, base, denominator, n tested, number tested, n count, n size, students tested, number of students, valid scores, cohort, cohort size, count tested, total tested, n students, denominador, numero de estudiantes, evaluados, estudiantes evaluados, cohorte',
  ),
};

/** Whether a heading is one that publishers write over such a column. */
export const headingFits = (field: TableField, heading: string): boolean =>
  HEADINGS[field].has(plain(heading));
