import {
  Email,
  LIMITS,
  type RosterColumns,
  type RosterField,
  type RosterLine,
  type RosterText,
} from '@throughline/protocol';
import { oneLine } from './fold.ts';
import { readLanguage } from './language-words.ts';
import { hasBrokenLetters } from './mend-letters.ts';
import type { RosterRow } from './read-roster.ts';
import { type ReadRole, readRole } from './role-words.ts';
import { looksLikeStudent } from './student-signs.ts';

type Correction = NonNullable<RosterText['corrections']>[number];

/** How a list is to be read. */
interface Reading {
  columns: RosterColumns;
  /** How many cells a line has. */
  width: number;
  /** Columns about students. */
  studentColumns: readonly number[];
  correction: Correction | undefined;
}

/** One line by itself: what it says, and what is wrong with it whatever the others say. */
export function readLine(
  { line, text, cells }: RosterRow,
  { columns, width, studentColumns, correction }: Reading,
): RosterLine {
  const cell = (field: RosterField) => oneLine(cells[columns[field] ?? -1] ?? '');
  const name = oneLine(correction?.name ?? nameOf(cell));
  const role = correction?.role
    ? { role: correction.role, superintendent: false }
    : roleOf(columns, cell('role'));
  const email = oneLine(correction?.email ?? cell('email')).replace(/^mailto:/i, '');
  const goodEmail = email === '' || Email.safeParse(email).success;
  const teamName = oneLine(correction?.team ?? cell('team'));
  const problems: RosterLine['problems'] = [];
  if (name === '') problems.push('no-name');
  if (name.length > LIMITS.personName) problems.push('name-too-long');
  if (!role) problems.push('unknown-role');
  if (teamName.length > LIMITS.teamName) problems.push('team-name-too-long');
  if (!goodEmail) problems.push('bad-email');
  if (cells.slice(width).some((extra) => extra.trim() !== '')) problems.push('too-many-columns');
  const ofStudents = studentColumns.some((index) => (cells[index] ?? '').trim() !== '');
  if (ofStudents || cells.some(looksLikeStudent)) problems.push('looks-like-student');
  if (hasBrokenLetters(name + teamName)) problems.push('broken-letters');
  return {
    line,
    text,
    name,
    role: role?.role ?? null,
    superintendent: role?.superintendent ?? false,
    teamName,
    teamId: null,
    nearTeams: [],
    email: email !== '' && goodEmail ? email : null,
    language: readLanguage(cell('language')) ?? null,
    problems,
  };
}

function nameOf(cell: (field: RosterField) => string): string {
  return cell('name') || `${cell('given-name')} ${cell('family-name')}`;
}

/** A list without a column for roles says nothing of them; one that has it says it for everybody. */
function roleOf(columns: RosterColumns, cell: string): ReadRole | undefined {
  if (columns.role === undefined) return { role: 'other', superintendent: false };
  return readRole(cell);
}
