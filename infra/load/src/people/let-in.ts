import { pause } from './pause.ts';
import type { Person } from './person.ts';

/** The server did not let everybody in. */
export class NotLetIn extends Error {
  constructor(letIn: number, of: number) {
    super(`the server let only ${letIn} of ${of} people in`);
    this.name = 'NotLetIn';
  }
}

/** Whether each of these people is let in and sent the document within so many milliseconds. */
export function letIn(people: readonly Person[], limitMs: number): Promise<boolean[]> {
  const late = pause(Math.max(0, limitMs)).then(() => false);
  return Promise.all(
    people.map(({ synced }) => {
      const isIn = synced.then(
        () => true,
        () => false,
      );
      return Promise.race([isIn, late]);
    }),
  );
}
