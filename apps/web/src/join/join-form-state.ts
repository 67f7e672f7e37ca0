import { type FieldProblem, LIMITS, type Problem, type Role } from '@throughline/protocol';

/** What a person has entered so far. */
export interface JoinEntries {
  name: string;
  teamId: string | undefined;
  role: Role | undefined;
}

/** The fields that can have a problem, in the order in which they stand on the page. */
export const JOIN_FIELDS = ['name', 'teamId', 'role'] as const;
export type JoinField = (typeof JOIN_FIELDS)[number];

/** What is wrong, by field. */
export type JoinProblems = ReadonlyMap<JoinField, FieldProblem>;

/** How far over its limit a name is: 0 when it fits. */
export function charactersOver(name: string): number {
  return Math.max(0, name.trim().length - LIMITS.personName);
}

/** What is wrong with the entries before they are sent. */
export function checkEntries(entries: JoinEntries): JoinProblems {
  const problems = new Map<JoinField, FieldProblem>();
  if (entries.name.trim() === '') problems.set('name', 'required');
  else if (charactersOver(entries.name) > 0) problems.set('name', 'too-long');
  if (entries.teamId === undefined) problems.set('teamId', 'required');
  if (entries.role === undefined) problems.set('role', 'required');
  return problems;
}

/** What the server found wrong, as far as it concerns a field of this form. */
export function problemsOf({ fields }: Problem): JoinProblems {
  const problems = new Map<JoinField, FieldProblem>();
  for (const field of JOIN_FIELDS) {
    const problem = fields?.[field];
    if (problem !== undefined) problems.set(field, problem);
  }
  return problems;
}

/** The first field with a problem: where the focus goes. */
export function firstProblem(problems: JoinProblems): JoinField | undefined {
  return JOIN_FIELDS.find((field) => problems.has(field));
}
