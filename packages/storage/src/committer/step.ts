import type { CompiledQuery } from 'kysely';
import type { SqlValue, Step } from './unit.ts';

/**
 * A query of Kysely's as a step of a unit.
 * @param refusal where given: the query must change a row (or find one), else the unit is refused
 */
export function step(query: { compile(): CompiledQuery }, refusal?: string): Step {
  const { sql, parameters } = query.compile();
  const each = [parameters as readonly SqlValue[]];
  return refusal === undefined ? { sql, each } : { sql, each, refusal };
}
