import type { Role, RosterLine, RosterProblem } from '@throughline/protocol';
import type { Correction } from './roster-draft.ts';

/** What somebody puts right of a line. */
export interface MendEntries {
  name: string;
  role: Role | undefined;
  team: string;
  email: string;
}

/** Which field of the form a problem is mended in; those that lie in the line itself have none. */
const FIELD_OF: Partial<Record<RosterProblem, keyof MendEntries>> = {
  'no-name': 'name',
  'name-too-long': 'name',
  'unknown-role': 'role',
  'unknown-team': 'team',
  'team-name-too-long': 'team',
  'too-many-teams': 'team',
  'bad-email': 'email',
  'twice-in-list': 'name',
  'already-on-roster': 'name',
  'broken-letters': 'name',
};

/** Whether the words of the line must be changed: nothing that is said beside it would mend it. */
export function needsRewriting({ problems }: RosterLine): boolean {
  return problems.some((problem) => FIELD_OF[problem] === undefined);
}

/** The name of the field in which the first problem is mended. */
export function fieldToMend(line: RosterLine): keyof MendEntries | 'text' {
  if (needsRewriting(line)) return 'text';
  return FIELD_OF[line.problems[0] ?? 'no-name'] ?? 'name';
}

/** What was read of a line. A bad address was not kept by the reader: it is taken out of the line again. */
export function entriesOfLine(line: RosterLine): MendEntries {
  const typed = /[^\s,;\t"]*@[^\s,;\t"]*/.exec(line.text)?.[0] ?? '';
  return {
    name: line.name,
    role: line.role ?? undefined,
    team: line.teamName,
    email: line.email ?? typed,
  };
}

/** Only what somebody changed, so that the rest stays as the line says it. */
export function correctionOf(line: RosterLine, entries: MendEntries): Omit<Correction, 'line'> {
  const before = entriesOfLine(line);
  return {
    ...(entries.name === before.name ? {} : { name: entries.name.slice(0, 200) }),
    ...(entries.role === undefined || entries.role === before.role ? {} : { role: entries.role }),
    ...(entries.team === before.team ? {} : { team: entries.team.slice(0, 200) }),
    ...(entries.email === before.email ? {} : { email: entries.email.slice(0, 300) }),
  };
}
