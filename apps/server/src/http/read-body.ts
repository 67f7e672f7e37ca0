import type { FieldProblem } from '@throughline/protocol';
import type * as z from 'zod/mini';
import { HttpProblem } from './problem.ts';

/**
 * A request's body as its schema has it.
 * @throws HttpProblem `invalid-form`, saying for each field what is wrong with it
 */
export function readBody<Schema extends z.ZodMiniType>(
  schema: Schema,
  body: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const fields: Record<string, FieldProblem> = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? 'form');
    fields[field] ??= fieldProblem(issue);
  }
  throw new HttpProblem('invalid-form', fields);
}

function fieldProblem(issue: { code?: string | undefined; input?: unknown }): FieldProblem {
  switch (issue.code) {
    case 'too_big':
      return 'too-long';
    case 'too_small':
      return 'required';
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'invalid';
    default:
      return 'invalid';
  }
}
