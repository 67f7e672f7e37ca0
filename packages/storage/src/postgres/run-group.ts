import type { Step, Unit, UnitFault, UnitFaults } from '../committer/unit.ts';
import type { Pipeline, Sent } from './pipeline.ts';
import { faultOfUnit, stoodInTheWay } from './postgres-errors.ts';
import { sqlOfStep } from './postgres-sql.ts';

/** The row is there once, for this committer alone, and only while it is the run's. */
const MARK: Pick<Step, 'sql' | 'refusal'> = {
  sql: `UPDATE commit_mark SET group_number = :group, faults = :faults, at = now()
    WHERE committer = :committer AND run = :run`,
  refusal: 'not-the-writer',
};
const TRIES = 5;

/** Runs groups of units on one connection, each group in one transaction. */
export class GroupRunner {
  readonly #pipeline: Pipeline;
  readonly #committer: string;
  readonly #run: string;

  constructor(pipeline: Pipeline, { committer, run }: { committer: string; run: string }) {
    this.#pipeline = pipeline;
    this.#committer = committer;
    this.#run = run;
  }

  /**
   * Carries out one group and marks it, in one round trip where no unit is refused. When this resolves, the
   * server has said that it is committed.
   * @returns the units that were refused or failed, and left nothing behind
   * @throws when the transaction as a whole failed
   */
  async commit(group: number, units: readonly Unit[]): Promise<UnitFaults> {
    for (let tries = 1; ; tries++) {
      try {
        const done = await this.#tryAll(group, units);
        return done ? [] : await this.#eachByItself(group, units);
      } catch (error) {
        if (tries === TRIES || !(error instanceof Error) || !stoodInTheWay(error)) throw error;
      }
    }
  }

  /** @returns false when a unit was refused or failed: then nothing is stored */
  async #tryAll(group: number, units: readonly Unit[]): Promise<boolean> {
    const steps = units.flatMap(statementsOf);
    const fault = await this.#pipeline.send([this.#mark(group, []), ...steps]);
    if (!fault) return true;
    if (fault.at === 0 || fault.at > steps.length || !faultOfUnit(fault.error)) throw fault.error;
    return false;
  }

  async #eachByItself(group: number, units: readonly Unit[]): Promise<UnitFaults> {
    await this.#must([{ text: 'BEGIN' }]);
    try {
      const faults: [number, UnitFault][] = [];
      for (const [index, unit] of units.entries()) {
        const fault = await this.#tryUnit(unit);
        if (fault) faults.push([index, fault]);
      }
      await this.#must([this.#mark(group, faults), { text: 'COMMIT' }]);
      return faults;
    } catch (error) {
      await this.#pipeline.send([{ text: 'ROLLBACK' }]);
      throw error;
    }
  }

  async #tryUnit(unit: Unit): Promise<UnitFault | undefined> {
    const steps = statementsOf(unit);
    const fault = await this.#pipeline.send([
      { text: 'SAVEPOINT unit' },
      ...steps,
      { text: 'RELEASE unit' },
    ]);
    if (!fault) return undefined;
    const ofUnit = faultOfUnit(fault.error);
    if (!ofUnit) throw fault.error;
    await this.#must([{ text: 'ROLLBACK TO unit' }, { text: 'RELEASE unit' }]);
    return ofUnit;
  }

  async #must(statements: readonly Sent[]): Promise<void> {
    const fault = await this.#pipeline.send(statements);
    if (fault) throw fault.error;
  }

  #mark(group: number, faults: UnitFaults): Sent {
    const { text, valuesOf } = sqlOfStep(MARK);
    const values = { group, faults: JSON.stringify(faults), committer: this.#committer };
    return { text, values: valuesOf({ ...values, run: this.#run }) };
  }
}

function statementsOf(unit: Unit): Sent[] {
  return unit.flatMap((step) => {
    const { text, valuesOf } = sqlOfStep(step);
    return step.each.map((bindings) => ({ text, values: valuesOf(bindings) }));
  });
}
