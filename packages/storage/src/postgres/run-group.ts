import type { Unit, UnitFault, UnitFaults } from '../committer/unit.ts';
import { locksOf } from './group-locks.ts';
import type { Pipeline, PipelineFault, Sent } from './pipeline.ts';
import { faultOfUnit, stoodInTheWay } from './postgres-errors.ts';
import { sqlOfStep } from './postgres-sql.ts';

/**
 * The row is there once, for this committer alone, and only while it is the run's. Says which units were refused,
 * those among them of which the server alone knows so far.
 */
const MARK = 'SELECT throughline_mark($1, $2, $3, $4)';
const TRIES = 5;

export interface GroupRunnerOptions {
  readonly committer: string;
  readonly run: string;
  /** Whether others write in the same database. */
  readonly shared: boolean;
}

/** Runs groups of units on one connection, each group in one transaction. */
export class GroupRunner {
  readonly #pipeline: Pipeline;
  readonly #options: GroupRunnerOptions;

  constructor(pipeline: Pipeline, options: GroupRunnerOptions) {
    this.#pipeline = pipeline;
    this.#options = options;
  }

  /**
   * Carries out one group and marks it, in one round trip where no unit raises an error. When this resolves,
   * the server has said that it is committed.
   * @returns the units that were refused or failed, and left nothing behind
   * @throws when the transaction as a whole failed
   */
  async commit(group: number, units: readonly Unit[]): Promise<UnitFaults> {
    for (let tries = 1; ; tries++) {
      try {
        const faults = await this.#tryAll(group, units);
        return faults ?? (await this.#goRoundFaults(group, units));
      } catch (error) {
        if (tries === TRIES || !(error instanceof Error) || !stoodInTheWay(error)) throw error;
      }
    }
  }

  /** @returns undefined when a unit raised an error: then nothing is stored */
  async #tryAll(group: number, units: readonly Unit[]): Promise<UnitFaults | undefined> {
    const locks = this.#locksOf(units);
    const steps = units.flatMap(statementsOf);
    const { fault, faults } = await this.#send([...locks, ...steps, this.#mark(group, [])]);
    if (!fault) return faults;
    const isOfUnits = fault.at >= locks.length && fault.at < locks.length + steps.length;
    if (!isOfUnits || !faultOfUnit(fault.error)) throw fault.error;
    return undefined;
  }

  /** One more round trip for each unit that raises an error, however many others there are. */
  async #goRoundFaults(group: number, units: readonly Unit[]): Promise<UnitFaults> {
    const raised: [number, UnitFault][] = [];
    let before: readonly Sent[] = [{ text: 'BEGIN' }, ...this.#locksOf(units)];
    let next = 0;
    try {
      for (;;) {
        const rest = eachInSavepoint(units, next);
        const end = [this.#mark(group, raised), { text: 'COMMIT' }];
        const { fault, faults } = await this.#send([...before, ...rest.statements, ...end]);
        if (!fault) return faults;
        const index = rest.unitAt(fault.at - before.length);
        const ofUnit = faultOfUnit(fault.error);
        if (index === undefined || !ofUnit) throw fault.error;
        raised.push([index, ofUnit]);
        // Those before it stay as they are; it goes.
        before = [{ text: 'ROLLBACK TO unit' }, RELEASE];
        next = index + 1;
      }
    } catch (error) {
      await this.#pipeline.send([{ text: 'ROLLBACK' }]);
      throw error;
    }
  }

  /** @returns beside a fault, of which units the mark tells that they are refused */
  async #send(
    statements: readonly Sent[],
  ): Promise<{ fault: PipelineFault | undefined; faults: UnitFaults }> {
    let mark = '[]';
    const fault = await this.#pipeline.send(statements, (text) => {
      mark = text;
    });
    return { fault, faults: fault ? [] : JSON.parse(mark) };
  }

  #locksOf(units: readonly Unit[]): readonly Sent[] {
    return this.#options.shared ? locksOf(units) : [];
  }

  #mark(group: number, faults: UnitFaults): Sent {
    const { committer, run } = this.#options;
    return { text: MARK, values: [committer, run, group, JSON.stringify(faults)] };
  }
}

const RELEASE: Sent = { text: 'RELEASE unit' };

/** The units from one on, each in a savepoint, and which of them the statement at a place is of. */
function eachInSavepoint(units: readonly Unit[], from: number) {
  const statements: Sent[] = [];
  const ofUnit: number[] = [];
  for (let index = from; index < units.length; index++) {
    const steps = statementsOf(units[index] ?? [], index);
    statements.push({ text: 'SAVEPOINT unit' }, ...steps, RELEASE);
    ofUnit.push(...Array<number>(steps.length + 2).fill(index));
  }
  return { statements, unitAt: (at: number) => ofUnit[at] };
}

function statementsOf(unit: Unit, index: number): Sent[] {
  return unit.flatMap((step) => {
    const { text, valuesOf } = sqlOfStep(step);
    return step.each.map((bindings) => ({ text, values: valuesOf(bindings, index) }));
  });
}
