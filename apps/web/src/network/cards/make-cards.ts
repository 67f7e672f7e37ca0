import type { PersonInfo } from '@throughline/protocol';
import type { Failure } from '../../http/answer.ts';
import { makeCardLink } from '../people/people-api.ts';

/** A person with the link that stands on their card. */
export interface MadeCard {
  person: PersonInfo;
  /** Path and fragment. */
  path: string;
}

/** How many links are asked for at once. */
const AT_ONCE = 4;

/**
 * Makes a card for each of these people, in their order.
 * @param onProgress how many are made
 * @returns the cards that could be made, and why the rest could not
 */
export async function makeCards(
  people: readonly PersonInfo[],
  onProgress: (done: number) => void,
): Promise<{ cards: readonly MadeCard[]; failure: Failure | undefined }> {
  const cards: MadeCard[] = [];
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const some = people.slice(from, from + AT_ONCE);
    const answers = await Promise.all(some.map(({ id }) => makeCardLink(id)));
    for (const [index, answer] of answers.entries()) {
      const person = some[index];
      if (person === undefined) continue;
      if (answer.kind !== 'ok') return { cards, failure: answer };
      cards.push({ person, path: answer.value.path });
    }
    onProgress(cards.length);
  }
  return { cards, failure: undefined };
}
