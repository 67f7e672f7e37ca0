import type Database from 'better-sqlite3';
import type { Bindings, Step, Unit, UnitFault, UnitFaults } from '../committer/unit.ts';
import { describeError, failsTheGroup } from './sqlite-errors.ts';

/** Where a test steps in; nothing does in the server. */
export type CommitMoment = 'begun' | 'applied' | 'committed';

const MARK = 'UPDATE commit_mark SET run = ?, group_number = ?, faults = ?';

/** Runs groups of units on one connection, each group in one transaction. */
export class GroupRunner {
  readonly #db: Database.Database;
  readonly #run: string;
  readonly #at: (moment: CommitMoment) => void;
  /** Each SQL text is prepared once. They come from our code alone, so there are few. */
  readonly #prepared = new Map<string, Database.Statement>();

  constructor(db: Database.Database, run: string, at: (moment: CommitMoment) => void = () => {}) {
    this.#db = db;
    this.#run = run;
    this.#at = at;
  }

  /**
   * Carries out one group and marks it in the file. When this returns, COMMIT has returned.
   * @returns the units that were refused or failed, and left nothing behind
   * @throws when the transaction as a whole failed; then nothing of the group is stored
   */
  commit(group: number, units: readonly Unit[]): UnitFaults {
    this.#exec('BEGIN IMMEDIATE');
    try {
      this.#at('begun');
      const faults = this.#applyAll(units) ? [] : this.#applyEachByItself(units);
      this.#exec(MARK, [this.#run, group, JSON.stringify(faults)]);
      this.#at('applied');
      this.#exec('COMMIT');
      this.#at('committed');
      return faults;
    } catch (error) {
      // SQLite rolls back by itself on some errors (a full disk), and not on others.
      if (this.#db.inTransaction) this.#exec('ROLLBACK');
      throw error;
    }
  }

  /**
   * A savepoint for each unit would cost as much as the unit itself, and hardly ever is one refused.
   * @returns false when a unit was refused or failed: the transaction is then begun anew
   */
  #applyAll(units: readonly Unit[]): boolean {
    if (units.every((unit) => this.#applyUnit(unit) === undefined)) return true;
    this.#exec('ROLLBACK');
    this.#exec('BEGIN IMMEDIATE');
    return false;
  }

  #applyEachByItself(units: readonly Unit[]): [number, UnitFault][] {
    const faults: [number, UnitFault][] = [];
    units.forEach((unit, index) => {
      const fault = this.#tryUnit(unit);
      if (fault) faults.push([index, fault]);
    });
    return faults;
  }

  #tryUnit(unit: Unit): UnitFault | undefined {
    this.#exec('SAVEPOINT unit');
    const fault = this.#applyUnit(unit);
    if (fault) this.#exec('ROLLBACK TO unit');
    this.#exec('RELEASE unit');
    return fault;
  }

  #applyUnit(unit: Unit): UnitFault | undefined {
    try {
      const refusal = this.#firstRefusal(unit);
      return refusal === undefined ? undefined : { type: 'refused', refusal };
    } catch (error) {
      if (!this.#db.inTransaction || failsTheGroup(error)) throw error;
      return { type: 'failed', ...describeError(error) };
    }
  }

  #firstRefusal(unit: Unit): string | undefined {
    for (const step of unit) {
      for (const bindings of step.each) {
        const took = this.#took(step, bindings);
        if (!took && step.refusal !== undefined) return this.#wordFor(step.refusal, bindings);
      }
    }
    return undefined;
  }

  #wordFor(refusal: NonNullable<Step['refusal']>, bindings: Bindings): string {
    if (typeof refusal === 'string') return refusal;
    if (!('ask' in refusal)) throw new Error('no step for SQLite');
    return String(this.#prepare(refusal.ask).pluck().get(bindings));
  }

  #took(step: Step, bindings: Bindings): boolean {
    const statement = this.#prepare(step.sql);
    return statement.reader
      ? statement.get(bindings) !== undefined
      : statement.run(bindings).changes > 0;
  }

  #exec(sql: string, bindings: Bindings = []): void {
    this.#prepare(sql).run(bindings);
  }

  #prepare(sql: string): Database.Statement {
    let statement = this.#prepared.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }
}
