import type { FieldProblem, Problem } from '@throughline/protocol';
import * as z from 'zod/mini';

/** What is wrong with a form, by field; a part of a field stands as `name.en`. */
export type FormProblems = ReadonlyMap<string, FieldProblem>;

export const NO_PROBLEMS: FormProblems = new Map();

/** What the server would find wrong with a form, before it is sent. */
export function problemsIn(schema: z.ZodMiniType, body: unknown): FormProblems {
  const parsed = z.safeParse(schema, body);
  const problems = new Map<string, FieldProblem>();
  for (const issue of parsed.error?.issues ?? []) {
    const field = issue.path.join('.');
    if (!problems.has(field)) problems.set(field, problemOf(issue.code));
  }
  return problems;
}

/** What the server found wrong: it names whole fields. */
export const problemsFrom = ({ fields }: Problem): FormProblems =>
  new Map(Object.entries(fields ?? {}));

function problemOf(code: string | undefined): FieldProblem {
  if (code === 'too_big') return 'too-long';
  return code === 'too_small' || code === 'invalid_type' ? 'required' : 'invalid';
}
