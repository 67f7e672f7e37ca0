import { type Seeded, seeded } from '@throughline/testing';
import { type History, tokenOf } from './histories.ts';
import type { Joined } from './join-board.ts';
import type { Fault } from './judge-board.ts';
import { SimulatedPage } from './simulated-page.ts';

/** Between two acts of one person: 40 to 239 ms, about seven acts a second. */
const SHORTEST_PAUSE_MS = 40;
const PAUSE_SPREAD_MS = 200;

/** Somebody who types at random moments, connected or not, and opens a new page when one is lost. */
export class SimulatedPerson {
  readonly #name: string;
  readonly #open: (pageName: string) => SimulatedPage;
  readonly #random: Seeded;
  readonly #slower: number;
  #page: SimulatedPage;
  #pages = 0;
  #tokens = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: {
    origin: string;
    joined: Joined;
    seed: number;
    history: History;
    found: (fault: Fault) => void;
    /** So many times as long as usual are the pauses. Default: 1. */
    slower?: number | undefined;
  }) {
    const { seed, slower = 1, ...page } = options;
    this.#slower = slower;
    this.#name = options.joined.name;
    this.#random = seeded(seed);
    this.#open = (name) => new SimulatedPage({ ...page, name });
    this.#page = this.#openPage();
  }

  get page(): SimulatedPage {
    return this.#page;
  }

  /** Types from now on, until told to stop. */
  startTyping(): void {
    const pauseMs = SHORTEST_PAUSE_MS + this.#random.below(PAUSE_SPREAD_MS);
    this.#timer = setTimeout(() => {
      this.#act();
      this.startTyping();
    }, pauseMs * this.#slower);
  }

  stopTyping(): void {
    clearTimeout(this.#timer);
  }

  /** The device dies and the person comes back with an empty one, signed in as before. */
  async losePage(): Promise<void> {
    await this.#page.die();
    this.#page = this.#openPage();
  }

  #openPage(): SimulatedPage {
    this.#pages += 1;
    return this.#open(`${this.#name}/${this.#pages}`);
  }

  #act(): void {
    if (this.#random.below(8) === 0 && this.#page.eraseOne(this.#random)) return;
    const token = tokenOf(this.#name, this.#tokens + 1);
    if (this.#page.write(token, this.#random)) this.#tokens += 1;
  }
}
