import {
  MOST_ROSTER_LINES,
  type RosterColumns,
  type RosterLine,
  type RosterPreview,
  type RosterText,
} from '@throughline/protocol';
import type { Person, Team } from '../records.ts';
import { columnsByContent, columnsByHeadings } from './columns.ts';
import { markDoubles } from './mark-doubles.ts';
import { markTeams } from './mark-teams.ts';
import { readLine } from './read-line.ts';
import { isStudentHeading } from './student-signs.ts';
import { TeamNames } from './team-names.ts';

/** How many lines are held against each other. */
const MOST_HELD = 2 * MOST_ROSTER_LINES;

/** One line of a list, parted into its cells at the edge. */
export interface RosterRow {
  /** Its number in the text, from 1. */
  line: number;
  /** As it came. */
  text: string;
  cells: readonly string[];
}

/** What a list is held against: the network as it is now. */
export interface RosterNow {
  teams: readonly Pick<Team, 'id' | 'name' | 'badge'>[];
  /** Everybody of the network, those who are gone too. */
  people: readonly Pick<Person, 'name' | 'teamId' | 'email' | 'announced'>[];
  maxTeams: number;
  /** How many more people may come onto it. */
  roomForPeople: number;
}

/**
 * What a list says, line by line, and what stands in the way of each line. Every line comes back,
 * whatever is wrong with it. Pure: a preview and the import that follows read the same.
 */
export function readRoster(
  rows: readonly RosterRow[],
  { columns: given, corrections = [], makeTeams = true }: Omit<RosterText, 'text'>,
  now: RosterNow,
): Omit<RosterPreview, 'lettersMended'> {
  const teams = new TeamNames(now.teams);
  const [first] = rows;
  const byHeadings = first && columnsByHeadings(first.cells);
  const headings = byHeadings ? first.cells : null;
  const body = byHeadings ? rows.slice(1) : rows;
  const guessed =
    byHeadings ??
    columnsByContent(
      body.map(({ cells }) => cells),
      (cell) => teams.find(cell) !== undefined,
    );
  const columns = given ? withGiven(guessed, given) : guessed;
  const studentColumns = (headings ?? []).flatMap((heading, index) =>
    isStudentHeading(heading, columns.role !== undefined) ? index : [],
  );
  const correctionOf = new Map(corrections.map((correction) => [correction.line, correction]));
  const width = headings?.length ?? usualWidth(body);
  const lines = body.map((row) =>
    readLine(row, { columns, width, studentColumns, correction: correctionOf.get(row.line) }),
  );
  // Each line is held against the others: what is far beyond any roster is only given back.
  const held = lines.slice(0, MOST_HELD);
  for (const { problems } of lines.slice(MOST_HELD)) problems.push('too-many-people');
  markDoubles(held, now.people, teams);
  const newTeams = markTeams(held, {
    teams,
    makeTeams,
    room: now.maxTeams - now.teams.length,
    isNew: ({ line }) => correctionOf.get(line)?.newTeam === true,
  });
  markBeyond(lines, now.roomForPeople);
  return { columns, headings: headings ? [...headings] : null, lines, newTeams };
}

/** What somebody said of the columns, and of the guess what does not contradict it. */
function withGiven(guessed: RosterColumns, given: RosterColumns): RosterColumns {
  const taken = new Set(Object.values(given));
  const left = Object.entries(guessed).filter(([, index]) => !taken.has(index));
  const wholeName = given.name !== undefined;
  return {
    ...Object.fromEntries(
      left.filter(([field]) => !(wholeName && /^(?:given|family)-name$/.test(field))),
    ),
    ...given,
  };
}

/** How many cells most lines have: a line with more has a comma within a name. */
function usualWidth(rows: readonly RosterRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/** Good lines are taken in their order, while there is room. */
function markBeyond(lines: readonly RosterLine[], room: number): void {
  const good = lines.filter(({ problems }) => problems.length === 0);
  for (const line of good.slice(Math.max(0, room))) line.problems.push('too-many-people');
}
