import type { ProofChallenge } from '@throughline/protocol';
import { type Counter, type Counters, countedHere } from './counter.ts';
import { ProofsOfWork } from './proofs-of-work.ts';

const WINDOW_S = 60;

/** Budgets for wrong tries in a minute, and how long an address above its own waits for each answer. */
export interface GuessBudgets {
  readonly perAddress: number;
  readonly perServer: number;
  readonly delayMs: number;
  /** How many bits of work a try costs while the server is above its budget. */
  readonly leastBits: number;
  readonly mostBits: number;
}
const BUDGETS: GuessBudgets = {
  perAddress: 60,
  perServer: 300,
  delayMs: 2_000,
  leastBits: 13,
  mostBits: 20,
};

/** A try that may be looked up. It has to be ended. */
export interface Attempt {
  /** @param right whether it opened what it was tried on */
  end(right: boolean): Promise<void>;
}

/**
 * Budgets for wrong codes and phrases. Right ones cost nothing and are never refused, however many
 * people share one address: a hotel room is one. An address above its budget waits before each
 * look-up. While all servers together are above theirs, a try is looked up only with a proof of work:
 * who is right still passes, and who guesses pays for each guess. Tokens of QR codes cannot be
 * guessed and do not come here.
 */
export class GuessLimits {
  readonly #budgets: GuessBudgets;
  readonly #perAddress: Counter;
  readonly #inAll: Counter;
  readonly #proofs: ProofsOfWork;
  readonly #alert: () => void;
  #isAlerted = false;
  /** Looked up without a proof and not answered yet: any of them may turn out wrong. */
  #underWay = 0;

  /**
   * @param ports `what`: is guessed, apart from all other limits; `alert`: called once each time that the budget of
   * all is spent
   */
  constructor(
    ports: {
      what?: string;
      counters?: Counters;
      proofs?: ProofsOfWork;
      alert?: () => void;
      budgets?: GuessBudgets;
      now?: () => number;
    } = {},
  ) {
    const { what = '', counters = countedHere, now = Date.now } = ports;
    const { alert = () => undefined, budgets = BUDGETS, proofs = new ProofsOfWork(now) } = ports;
    this.#budgets = budgets;
    this.#alert = alert;
    this.#perAddress = counters(`wrong ${what} of an address`, WINDOW_S);
    this.#inAll = counters(`wrong ${what}`, WINDOW_S);
    this.#proofs = proofs;
  }

  /**
   * Waits for an address's turn to have something looked up. Right and wrong ones wait alike, so that
   * neither the answer nor its time tells anything.
   * @param tried what is tried, as it was sent: a proof holds for this alone
   * @returns a challenge when it needs a proof of work first
   */
  async turn(
    address: string,
    tried: string,
    proof: string | undefined,
  ): Promise<Attempt | ProofChallenge> {
    const spent = (await this.#inAll.counted(ALL)) + this.#underWay;
    const isFree = spent < this.#budgets.perServer;
    if (!isFree && !(proof !== undefined && (await this.#proofs.take(proof, tried)))) {
      return this.#proofs.challenge(this.#bitsAfter(spent));
    }
    const attempt = this.#attempt(address, isFree ? 1 : 0);
    if ((await this.#perAddress.counted(address)) >= this.#budgets.perAddress) {
      await new Promise((resolve) => setTimeout(resolve, this.#budgets.delayMs).unref());
    }
    return attempt;
  }

  #attempt(address: string, counted: 0 | 1): Attempt {
    this.#underWay += counted;
    return {
      end: async (right) => {
        this.#underWay -= counted;
        if (right) return;
        const [, spent] = await Promise.all([
          this.#perAddress.count(address),
          this.#inAll.count(ALL),
        ]);
        const isSpent = spent >= this.#budgets.perServer;
        if (isSpent && !this.#isAlerted) this.#alert();
        this.#isAlerted = isSpent;
      },
    };
  }

  /** One bit more each time that the wrong tries have doubled. */
  #bitsAfter(spent: number): number {
    const { perServer, leastBits, mostBits } = this.#budgets;
    return Math.min(mostBits, leastBits + Math.floor(Math.log2(Math.max(1, spent / perServer))));
  }
}

const ALL = 'all';
