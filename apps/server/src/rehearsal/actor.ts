import type { PrivateNote } from '@throughline/board';
import type { Decidable } from '@throughline/convening';
import type { Board } from '@throughline/network';
import type { ConveningState, PresentPerson, RehearsalPace } from '@throughline/protocol';
import type { Clock } from '@throughline/rooms';
import { newId } from '../people/secrets.ts';
import type { SimulatedPerson } from './cast.ts';
import {
  type Act,
  arrivalMs,
  type Habit,
  type Moment,
  nextAct,
  turnMs,
  waitMs,
} from './next-act.ts';
import { type Random, randomFrom } from './random.ts';
import type { Seat } from './seat.ts';
import { somethingToSay } from './spoken.ts';
import { moveOnBoard, placeOnBoard, writeOnBoard } from './write-on-board.ts';

/** The rehearsal as one of its people sees it. */
export interface Stage {
  readonly seed: string;
  readonly clock: Pick<Clock, 'after'>;
  pace(): RehearsalPace;
  /** Undefined once there is nothing to be at. */
  state(): ConveningState | undefined;
  /** The board at which they belong now; undefined where there is none for them. */
  boardFor(person: SimulatedPerson): Board | undefined;
  /** The table of theirs, as commands name it. */
  tableOf(person: SimulatedPerson): string;
  moment(boardId: string | undefined): Moment;
  take(board: Board, person: PresentPerson): Promise<Seat>;
  tell(command: Decidable): Promise<unknown>;
  readonly trouble: (error: unknown) => void;
}

/** One simulated person: where they sit, what they did in this step, and when they do something next. */
export class Actor {
  readonly person: SimulatedPerson;
  readonly #stage: Stage;
  readonly #random: Random;
  #seat: Seat | undefined;
  #board: Board | undefined;
  #habit: Habit;
  #kept: readonly (PrivateNote & { stepId: string })[] = [];
  #here = false;
  #gone = false;
  #cancel: () => void = () => {};
  /** Rises with each plan: an act that ends when there is a newer one makes none. */
  #plan = 0;
  #acting: Promise<void> = Promise.resolve();

  constructor(person: SimulatedPerson, stage: Stage) {
    this.person = person;
    this.#stage = stage;
    this.#random = randomFrom(`${stage.seed} ${person.shown.key}`);
    this.#habit = freshHabit(person);
  }

  comeIn(): void {
    this.#later(arrivalMs(this.#random, this.#stage.pace()));
  }

  /** The room moved on: what was done in the step before is over, what was written alone is still theirs. */
  turn(): void {
    this.#habit = freshHabit(this.person);
    if (this.#here) this.#later(turnMs(this.#random));
  }

  /** What they wrote alone in a step and released: it is theirs no more. */
  takeKept(stepId: string): readonly PrivateNote[] {
    const taken = this.#kept.filter((note) => note.stepId === stepId);
    this.#kept = this.#kept.filter((note) => note.stepId !== stepId);
    return taken;
  }

  /** Resolves when this person is in the middle of nothing. */
  settled(): Promise<void> {
    return this.#acting;
  }

  greet(): void {
    this.#seat?.greet();
  }

  /** For good: nothing is written after it. */
  leave(): void {
    this.#gone = true;
    this.#cancel();
    this.#seat?.leave();
  }

  #later(ms: number): void {
    this.#cancel();
    const plan = ++this.#plan;
    this.#cancel = this.#stage.clock.after(ms, () => {
      this.#acting = this.#act().then(
        () => {
          if (plan !== this.#plan || this.#gone) return;
          this.#later(waitMs(this.#random, this.#stage.pace(), this.person.talk));
        },
        (error) => {
          if (!this.#gone) this.#stage.trouble(error);
        },
      );
    });
  }

  async #act(): Promise<void> {
    this.#here = true;
    await this.#sitDown();
    if (this.#gone) return;
    const act = nextAct(this.#random, this.#habit, this.#stage.moment(this.#board?.id));
    await this.#do(act);
    await this.#seat?.saved();
  }

  /** At the board where they belong now, if they do not sit there already. */
  async #sitDown(): Promise<void> {
    const board = this.#stage.boardFor(this.person);
    if (board?.id === this.#board?.id && this.#seat?.isOver === false) return;
    this.#seat?.leave();
    this.#seat = undefined;
    this.#board = board;
    if (!board) return;
    const seat = await this.#stage.take(board, this.person.shown);
    if (this.#gone || this.#board !== board) seat.leave();
    else this.#seat = seat;
  }

  async #do(act: Act): Promise<void> {
    const tableId = this.#stage.tableOf(this.person);
    switch (act) {
      case 'rest':
        return;
      case 'keep':
        await this.#keep();
        return;
      case 'write':
        this.#write();
        return;
      case 'move':
        this.#onBoard((board, doc) => moveOnBoard(this.#random, board.kind, doc, this.#area()));
        return;
      case 'ask-help':
        this.#habit = { ...this.#habit, asked: true };
        await this.#stage.tell({ type: 'set-help', tableId, on: true });
        return;
      case 'say-done':
        this.#habit = { ...this.#habit, saidDone: true };
        await this.#stage.tell({ type: 'set-done', tableId, on: true });
    }
  }

  #write(): void {
    const { role, language, shown } = this.person;
    const text = somethingToSay(this.#random, language);
    const words = { author: shown.key, role, language, text, area: this.#area() };
    this.#onBoard((board, doc) => writeOnBoard(this.#random, board.kind, doc, words));
  }

  /** Writes down for themselves what the reveal may take: it stands on no board and in no file. */
  async #keep(): Promise<void> {
    const state = this.#stage.state();
    const stepId = state?.agenda[state.currentStep ?? -1]?.id;
    if (stepId === undefined) return;
    await this.#stage.tell({ type: 'begin-writing', stepId });
    const text = somethingToSay(this.#random, this.person.language);
    let list: string | null = null;
    this.#onBoard((board, doc) => {
      list = placeOnBoard(this.#random, board.kind, doc, this.#area());
    });
    this.#kept = [...this.#kept, { id: newId(), stepId, text, list, kept: false }];
    this.#habit = { ...this.#habit, kept: this.#habit.kept + 1 };
  }

  #area(): string | undefined {
    const state = this.#stage.state();
    return state?.agenda[state.currentStep ?? -1]?.board?.area;
  }

  #onBoard(change: (board: Board, doc: Seat['doc']) => unknown): void {
    if (this.#board && this.#seat && !this.#seat.isOver) change(this.#board, this.#seat.doc);
  }
}

const freshHabit = ({ speaks }: SimulatedPerson): Habit => ({
  speaks,
  asked: false,
  saidDone: false,
  kept: 0,
});
