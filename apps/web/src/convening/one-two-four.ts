import { pairsAndFours } from '@throughline/convening';
import type { Id, PlannedBreakout } from '@throughline/protocol';
import { fetchEverybody } from '../network/people/fetch-everybody.ts';
import { fetchAttendance } from '../network/people/people-api.ts';
import { fetchConvening } from '../network/requests.ts';
import { freshId } from './breakouts/fresh-id.ts';
import { type GroupPerson, groupPeople } from './breakouts/group-person.ts';
import { peopleFor, seatedOf } from './breakouts/seats.ts';
import { castAsPeople } from './rehearsal/cast-as-people.ts';

/** What the groups are called, in the language of whoever makes them. */
export interface CompanyWords {
  readonly pairs: string;
  readonly fours: string;
  readonly pair: (number: number) => string;
  readonly four: (number: number) => string;
}

export interface Companies {
  readonly pairs: PlannedBreakout;
  readonly fours: PlannedBreakout;
}

/** Who is here now: of a rehearsal those who are simulated. Undefined when nobody could be asked. */
export async function peopleHere(
  conveningId: Id,
  networkId: Id,
  signal: AbortSignal,
): Promise<readonly GroupPerson[] | undefined> {
  const convening = await fetchConvening(conveningId, signal);
  if (convening.kind !== 'ok') return undefined;
  const cast = castAsPeople(convening.value);
  if (cast) return cast;
  const [everybody, attendance] = await Promise.all([
    fetchEverybody(networkId, { state: 'here' }, signal),
    fetchAttendance(conveningId, signal),
  ]);
  if (everybody.kind !== 'ok' || attendance.kind !== 'ok') return undefined;
  return peopleFor(groupPeople(everybody.value, attendance.value), 'here');
}

/** Pairs, and the fours that they make, each with a board that has a place for what each company finds. */
export function companiesOf(people: readonly GroupPerson[], words: CompanyWords): Companies {
  const { pairs, fours } = pairsAndFours(people.map(seatedOf), Math.random);
  const breakout = (
    name: string,
    groups: readonly (readonly Id[])[],
    nameOf: (number: number) => string,
  ): PlannedBreakout => ({
    id: freshId('out'),
    name,
    by: 'mix',
    board: { kind: 'notes', templateId: 'one-two-four-all' },
    groups: groups.map((keys, index) => ({
      id: freshId('group'),
      name: nameOf(index + 1),
      place: '',
      link: '',
      roles: { scribe: null, timekeeper: null, reporter: null },
      people: [...keys],
      teamIds: [],
    })),
  });
  return {
    pairs: breakout(words.pairs, pairs, words.pair),
    fours: breakout(words.fours, fours, words.four),
  };
}
