import type { Person } from './person.ts';

/** The server did not let everybody in. */
export class NotLetIn extends Error {
  constructor(letIn: number, of: number) {
    super(`the server let only ${letIn} of ${of} people in`);
    this.name = 'NotLetIn';
  }
}

/** Whether each of these people is let in and sent the document within so many milliseconds. */
export async function letIn(people: readonly Person[], limitMs: number): Promise<boolean[]> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), Math.max(0, limitMs));
  const results = await Promise.all(
    people.map(({ synced }) => Promise.race([synced.then(yes, no), late.promise])),
  );
  clearTimeout(timer);
  return results;
}

const yes = () => true;
const no = () => false;
