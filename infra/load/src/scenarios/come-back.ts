import { letIn } from '../people/let-in.ts';
import { pause } from '../people/pause.ts';
import type { Person } from '../people/person.ts';

const LIMIT_MS = 30_000;
const RETRY_FROM_MS = 500;

/**
 * Connects, and again when the server says "come back", as a page does: after a random while that grows.
 * @returns undefined when it was not let in within 30 s
 */
export async function comeBack(connect: () => Person): Promise<Person | undefined> {
  const deadline = performance.now() + LIMIT_MS;
  for (let retryMs = RETRY_FROM_MS; performance.now() < deadline; retryMs *= 2) {
    const person = connect();
    const [isIn] = await letIn([person], deadline - performance.now());
    if (isIn) {
      person.move();
      return person;
    }
    person.line.cut();
    await pause(Math.random() * retryMs);
  }
  return undefined;
}
