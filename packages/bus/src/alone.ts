import { randomUUID } from 'node:crypto';
import { type Bus, NOTHING_MEASURED } from './bus.ts';

/** The bus of a server that has no others. */
export class Alone implements Bus {
  readonly nodeId = randomUUID();
  readonly isAway = false;
  readonly measures = NOTHING_MEASURED;

  publish(): void {}

  subscribe(): () => void {
    return () => {};
  }

  onAway(): void {}

  async close(): Promise<void> {}
}
