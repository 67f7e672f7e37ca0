import { AsyncLocalStorage } from 'node:async_hooks';
import type { PrivilegedAct } from '@throughline/network';
import type { Committer } from '../committer/committer.ts';
import type { Unit } from '../committer/unit.ts';
import { auditStep } from './audit-step.ts';

/** Where units are handed in to be stored. */
export type Submits = Pick<Committer, 'submit'>;

/**
 * The privileged acts that are under way. Whatever one of them stores first carries its entry in the
 * same transaction, whichever port it goes through: no act can forget its entry, and no entry can
 * tell of an act that was not stored.
 */
export class Acts {
  readonly #underWay = new AsyncLocalStorage<{ act: PrivilegedAct | undefined }>();

  during<Result>(act: PrivilegedAct, work: () => Promise<Result>): Promise<Result> {
    return this.#underWay.run({ act }, work);
  }

  /** The same committer, for writes that may be part of an act. */
  alongside(committer: Submits): Submits {
    return { submit: (unit) => this.#submit(committer, unit) };
  }

  async #submit(committer: Submits, unit: Unit): Promise<void> {
    const current = this.#underWay.getStore();
    const act = current?.act;
    if (!current || !act) return committer.submit(unit);
    current.act = undefined;
    try {
      await committer.submit([...unit, auditStep(act)]);
    } catch (error) {
      // Nothing was stored: what is tried next is still the act's first.
      current.act = act;
      throw error;
    }
  }
}
