import type { RosterColumns, RosterLine, RosterResult, RosterText } from '@throughline/protocol';

export type Correction = NonNullable<RosterText['corrections']>[number];

/** A list on its way in: as it was pasted, and everything that somebody said about it since. */
export interface RosterDraft {
  text: string;
  columns: RosterColumns | undefined;
  makeTeams: boolean;
  /** What was put right by hand, by line. */
  corrections: ReadonlyMap<number, Correction>;
  /** Lines that somebody chose not to bring in; they can be put back. */
  leftOut: ReadonlyMap<number, RosterLine>;
  /** How many people of this list are in already. */
  broughtIn: number;
}

export const EMPTY_DRAFT: RosterDraft = {
  text: '',
  columns: undefined,
  makeTeams: true,
  corrections: new Map(),
  leftOut: new Map(),
  broughtIn: 0,
};

/** The list as the server is asked about it. Lines that are left out are blank, so that none changes its number. */
export function listOf(draft: RosterDraft): RosterText {
  const text = [...draft.leftOut.values()].reduce(
    (before, { line, text: row }) => replaceLine(before, line, row, ''),
    draft.text,
  );
  const corrections = [...draft.corrections.values()].filter(
    ({ line }) => !draft.leftOut.has(line),
  );
  return {
    text,
    makeTeams: draft.makeTeams,
    ...(draft.columns === undefined ? {} : { columns: draft.columns }),
    ...(corrections.length === 0 ? {} : { corrections }),
  };
}

/** Puts other words in the place of a line, which may hold line breaks in quotes; no other line moves. */
export function replaceLine(text: string, line: number, was: string, becomes: string): string {
  const rows = rowsOf(text);
  const span = rowsOf(was).length;
  rows.splice(line - 1, span, becomes, ...Array.from({ length: span - 1 }, () => ''));
  return rows.join('\n');
}

/** The draft once some of its lines are in: they are blank from then on, the others stay as they were. */
export function afterImport(
  draft: RosterDraft,
  lines: readonly RosterLine[],
  { people, left }: RosterResult,
): RosterDraft {
  const stays = new Set(left.map(({ line }) => line));
  const gone = lines.filter(({ line }) => !stays.has(line));
  return {
    ...draft,
    text: gone.reduce((text, { line, text: row }) => replaceLine(text, line, row, ''), draft.text),
    corrections: new Map([...draft.corrections].filter(([line]) => stays.has(line))),
    broughtIn: draft.broughtIn + people.length,
  };
}

/** What was put right, and of each of these lines' teams this. */
export function withTeam(
  corrections: RosterDraft['corrections'],
  lines: readonly RosterLine[],
  team: Pick<Correction, 'team' | 'newTeam'>,
): RosterDraft['corrections'] {
  const changed = new Map(corrections);
  for (const { line } of lines) changed.set(line, { ...changed.get(line), line, ...team });
  return changed;
}

/** Whether closing the tab would lose somebody's work. */
export const holdsWork = ({ text }: RosterDraft): boolean => text.trim() !== '';

const rowsOf = (text: string): string[] => text.split(/\r\n|\r|\n/);
