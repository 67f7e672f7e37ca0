import type { Locator } from '@playwright/test';

/**
 * How long a person takes for what a test does at once: to look for a thing, decide, point at it and press
 * (2.65 s), to type a character at the pace of one who does not type much (0.28 s), to get a text
 * from elsewhere and paste it (6 s), and to read a screen that came (3 s). The values are those of the
 * keystroke-level model (Card, Moran, Newell), the last two generous. What the machine takes comes on top, as it is.
 */
const PRESS_MS = 2_650;
const CHARACTER_MS = 280;
const PASTE_MS = 6_000;
const READ_MS = 3_000;

/** Somebody at a screen: does what a test asks for at once, and adds up what a person would have taken. */
export class PersonPace {
  readonly #startedAt = Date.now();
  #personMs = 0;
  presses = 0;
  characters = 0;

  async press(target: Locator): Promise<void> {
    this.#personMs += PRESS_MS;
    this.presses += 1;
    await target.click();
  }

  async type(target: Locator, text: string): Promise<void> {
    this.#personMs += PRESS_MS + CHARACTER_MS * text.length;
    this.presses += 1;
    this.characters += text.length;
    await target.fill(text);
  }

  /** Chooses from a list that opens. */
  async choose(target: Locator, label: string): Promise<void> {
    this.#personMs += 2 * PRESS_MS;
    this.presses += 2;
    await target.selectOption({ label });
  }

  async paste(target: Locator, text: string): Promise<void> {
    this.#personMs += PASTE_MS;
    this.presses += 1;
    await target.fill(text);
  }

  /** A new screen has come. */
  reads(): void {
    this.#personMs += READ_MS;
  }

  /** What a person and this machine would have taken until now, in seconds. */
  get seconds(): number {
    return (this.#personMs + Date.now() - this.#startedAt) / 1_000;
  }
}
