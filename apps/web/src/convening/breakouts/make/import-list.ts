import { columnsByHeadings, fold } from '@throughline/network';
import { BREAKOUT_LIMITS, type Id, type PlannedGroup } from '@throughline/protocol';
import { likenessOfNames } from '../../../network/people/likely-entries.ts';
import type { GroupPerson } from '../group-person.ts';
import { newGroup, withPeople } from '../plan-groups.ts';
import { type PartedLine, partedLines } from './parted-lines.ts';

/** What became of one line of a list of names and groups. */
export interface ImportedLine {
  readonly line: number;
  /** As it stands on the list. */
  readonly name: string;
  readonly group: string;
  readonly found:
    | { readonly is: 'seated'; readonly person: GroupPerson }
    /** The same person stands on an earlier line, and sits where that one says. */
    | { readonly is: 'twice'; readonly person: GroupPerson }
    | { readonly is: 'no-group' }
    /** Nobody is called so, or several are: somebody has to say who is meant. */
    | { readonly is: 'unknown'; readonly likely: readonly GroupPerson[] };
}

export interface ReadList {
  readonly lines: readonly ImportedLine[];
  readonly groups: readonly PlannedGroup[];
}

/** Who is meant by a line, where somebody said so: author keys by line. */
export type Choices = ReadonlyMap<number, Id>;

const GROUP_HEADINGS = new Set(
  'group,group name,breakout,breakout group,table,room,grupo,nombre del grupo,mesa,sala'.split(','),
);

/**
 * Reads a list of names and groups: two columns in any order, with headings in English or Spanish or without.
 * Each line comes back. Groups stand in the order in which the list names them.
 * @param before groups of the same name keep their ids and places
 */
export function readList(
  text: string,
  everybody: readonly GroupPerson[],
  choices: Choices,
  before: readonly PlannedGroup[],
): ReadList {
  const people = everybody.filter(({ state }) => state !== 'gone');
  const byName = Map.groupBy(people, ({ name }) => nameKey(name));
  const parted = partedLines(text);
  const { columns, body } = columnsOf(parted, (cell) => byName.has(nameKey(cell)));
  const seats = new Map<string, { name: string; people: Id[] }>();
  const seated = new Set<Id>();

  const lines = body.map(({ line, cells }): ImportedLine => {
    const name = columns.name
      .map((column) => cells[column] ?? '')
      .join(' ')
      .trim();
    const group = cells[columns.group] ?? '';
    const seat = seatOf(seats, group);
    const namesakes = byName.get(nameKey(name)) ?? [];
    const chosen = people.find(({ key }) => key === choices.get(line));
    const person = chosen ?? (namesakes.length === 1 ? namesakes[0] : undefined);
    if (!person)
      return { line, name, group, found: { is: 'unknown', likely: likely(name, people) } };
    if (!seat) return { line, name, group, found: { is: 'no-group' } };
    if (seated.has(person.key)) return { line, name, group, found: { is: 'twice', person } };
    seated.add(person.key);
    seat.people.push(person.key);
    return { line, name, group, found: { is: 'seated', person } };
  });

  const groups = [...seats.values()].map((seat) => {
    const known = before.find(({ name }) => fold(name) === fold(seat.name));
    return withPeople(known ?? newGroup(seat.name), seat.people);
  });
  return { lines, groups };
}

/** The same for `Tom Whitfield`, `Whitfield, Tom` and `TOM WHITFIELD`. */
const nameKey = (name: string): string => fold(name).split(' ').sort().join(' ');

/** Below this two names have nothing to do with each other. */
const LEAST_LIKENESS = 0.34;
const MOST_LIKELY = 5;

const likely = (name: string, people: readonly GroupPerson[]): readonly GroupPerson[] =>
  people
    .map((person) => ({ person, likeness: likenessOfNames(name, person.name) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_LIKELY)
    .map(({ person }) => person);

function seatOf(seats: Map<string, { name: string; people: Id[] }>, group: string) {
  const key = fold(group);
  if (key === '') return undefined;
  const seat = seats.get(key) ?? { name: group.slice(0, BREAKOUT_LIMITS.name), people: [] };
  seats.set(key, seat);
  return seat;
}

/** Which columns hold the name and the group, by the headings, else by where names are found. */
function columnsOf(
  parted: readonly PartedLine[],
  isName: (cell: string) => boolean,
): {
  columns: { name: readonly number[]; group: number };
  body: readonly PartedLine[];
} {
  const [first] = parted;
  const headings = first && columnsByHeadings(first.cells);
  const at = first?.cells.findIndex((cell) => GROUP_HEADINGS.has(fold(cell))) ?? -1;
  const { name, 'given-name': given, 'family-name': family, team } = headings ?? {};
  const names = [name, given, family].filter((column) => column !== undefined);
  const group = at >= 0 ? at : team;
  if (group !== undefined && names.length > 0)
    return { columns: { name: names, group }, body: parted.slice(1) };
  const found = (column: number) =>
    parted.filter(({ cells }) => isName(cells[column] ?? '')).length;
  const nameColumn = found(1) > found(0) ? 1 : 0;
  return { columns: { name: [nameColumn], group: 1 - nameColumn }, body: parted };
}
