import type { Bindings, SqlValue, Step } from '../committer/unit.ts';

/** One of our statements as Postgres takes it. */
export interface PostgresSql {
  readonly text: string;
  /**
   * The values of `$1`, `$2` …, taken from those of a step.
   * @param unit which unit of its group the step is of
   */
  readonly valuesOf: (bindings: Bindings, unit?: number) => readonly SqlValue[];
}

/** A word that a statement refuses a unit with comes as an error of this code. */
export const REFUSED = 'TL001';

/** Statements come from our code alone, so there are few. */
const known = new Map<string, PostgresSql>();

/** A step's statement. One that changes nothing where it must raises an error that carries the step's word. */
export function sqlOfStep({ sql, refusal }: Pick<Step, 'sql' | 'refusal'>): PostgresSql {
  if (refusal === undefined) return postgresSql(sql);
  if (typeof refusal === 'object' && 'isAnswer' in refusal) {
    return postgresSql(`SELECT throughline_refused(:unit, answer.word) FROM (${sql}) AS answer (word)
      WHERE answer.word IS NOT NULL`);
  }
  const word = typeof refusal === 'string' ? quoted(refusal) : `(${refusal.ask})`;
  const took = /^\s*SELECT\b/i.test(sql) ? sql : `${sql} RETURNING 1`;
  return postgresSql(
    `WITH took AS (${took}) SELECT throughline_refuse(${word}) WHERE NOT EXISTS (SELECT FROM took)`,
  );
}

/** SQL with `?`, `:name` or, as Kysely writes it, `$1` in the place of values. */
export function postgresSql(sql: string): PostgresSql {
  let made = known.get(sql);
  if (!made) {
    made = translate(sql);
    known.set(sql, made);
  }
  return made;
}

function translate(sql: string): PostgresSql {
  const names: string[] = [];
  let marks = 0;
  const text = sql.replace(/\?|:([a-z]\w*)/gi, (_, name: string | undefined) => {
    if (name === undefined) return `$${++marks}`;
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text, valuesOf: (bindings, unit) => valuesIn(bindings, names, unit) };
}

function valuesIn(
  bindings: Bindings,
  names: readonly string[],
  unit: number | undefined,
): readonly SqlValue[] {
  if (isByPosition(bindings)) return bindings;
  return names.map((name) => {
    const value = name === 'unit' ? unit : bindings[name];
    if (value === undefined) throw new Error(`a statement lacks its value ${name}`);
    return value;
  });
}

const isByPosition = (bindings: Bindings): bindings is readonly SqlValue[] =>
  Array.isArray(bindings);

const quoted = (word: string) => `'${word.replaceAll("'", "''")}'`;
