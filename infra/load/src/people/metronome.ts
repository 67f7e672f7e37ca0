/** Something that each of a number of people does so many times a second. */
export interface Habit {
  readonly perSecond: number;
  readonly act: (person: number) => void;
}

/**
 * Has people act at an even pace, each at a moment of their own within the period, whether or not the
 * server keeps up. A tick that comes late makes up for what it missed.
 */
export class Metronome {
  readonly #wheels: readonly { periodMs: number; byPhase: readonly number[][]; habit: Habit }[];
  #timer: NodeJS.Timeout | undefined;
  #done = 0;
  #startedAt = 0;

  /**
   * @param people how many there are; habits are given their numbers, from 0
   * @param phase where in the period, from 0 to 1, this person acts
   */
  constructor(people: number, habits: readonly Habit[], phase: (person: number) => number) {
    this.#wheels = habits.map((habit) => {
      const periodMs = Math.max(1, Math.round(1_000 / habit.perSecond));
      const byPhase: number[][] = Array.from({ length: periodMs }, () => []);
      for (let person = 0; person < people; person++) {
        byPhase[Math.floor(phase(person) * periodMs)]?.push(person);
      }
      return { periodMs, byPhase, habit };
    });
  }

  start(): void {
    this.#startedAt = performance.now();
    this.#done = 0;
    this.#timer = setInterval(() => this.#catchUp(), 1);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #catchUp(): void {
    const now = Math.floor(performance.now() - this.#startedAt);
    for (; this.#done < now; this.#done++) {
      for (const { periodMs, byPhase, habit } of this.#wheels) {
        for (const person of byPhase[this.#done % periodMs] ?? []) habit.act(person);
      }
    }
  }
}
