/** What a database can be given. */
export type SqlValue = string | number | null | Uint8Array;
/** Values by position (`?`) or by name (`:name`). */
export type Bindings = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

/** One statement, run once for each set of values. */
export interface Step {
  readonly sql: string;
  readonly each: readonly Bindings[];
  /**
   * Where this stands, a run that changes no row (or, for a query, finds none) refuses the unit: with
   * this word, or with the one that a query gives for the same values.
   */
  readonly refusal?: string | { readonly ask: string } | typeof ITS_ANSWER;
  /**
   * The value that names the one thing (a document, a convening) whose rows are all that a run of this reads
   * or changes. Where several servers write, units that name what they touch wait only for those that touch
   * the same; any other unit waits for everybody, and everybody for it.
   */
  readonly within?: string;
}

/**
 * The statement is a query for one word. Where it gives one it has changed nothing, and refuses the unit, whose
 * only step it is, with this word: the rest of the group is not begun anew. On Postgres alone.
 */
export const ITS_ANSWER = { isAnswer: true } as const;

/** Statements that are stored all or none. A unit without a step only proves that writing works. */
export type Unit = readonly Step[];

/** Why one unit of a committed group left nothing behind. */
export type UnitFault =
  | { type: 'refused'; refusal: string }
  | { type: 'failed'; code: string; message: string };
/** The units of a group that are not stored, by their index; all others are. */
export type UnitFaults = readonly (readonly [index: number, fault: UnitFault])[];
