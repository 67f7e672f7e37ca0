import { DatabaseError } from 'pg';
import type { UnitFault } from '../committer/unit.ts';
import { REFUSED } from './postgres-sql.ts';

/** A unit's own fault: bad data, a constraint, a statement that cannot be. */
const OF_THE_UNIT = /^(?:21|22|23|42)/;
/** Two transactions stood in each other's way: the same again goes through. */
const TRY_AGAIN = new Set(['40001', '40P01']);

/** What became of the unit in which this happened; undefined where it speaks of the server or the way to it. */
export function faultOfUnit(error: Error): UnitFault | undefined {
  if (!(error instanceof DatabaseError) || error.code === undefined) return undefined;
  if (error.code === REFUSED) return { type: 'refused', refusal: error.message };
  if (!OF_THE_UNIT.test(error.code)) return undefined;
  return { type: 'failed', ...describeError(error) };
}

export const stoodInTheWay = (error: Error): boolean =>
  error instanceof DatabaseError && TRY_AGAIN.has(error.code ?? '');

/**
 * An error as it is told. Postgres' message names tables and columns; its detail, which holds values, is left
 * out, and so is the message of bad data.
 */
export function describeError(error: unknown): { code: string; message: string } {
  if (error instanceof DatabaseError) {
    const code = error.code ?? 'UNKNOWN';
    return { code, message: code.startsWith('22') ? 'bad data' : error.message };
  }
  if (error instanceof Error) {
    const { code = error.name } = error as NodeJS.ErrnoException;
    return { code, message: error.message };
  }
  return { code: 'UNKNOWN', message: String(error) };
}
