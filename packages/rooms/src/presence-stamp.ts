import { ClaimedPresence, PresentPerson } from '@throughline/protocol';

/** The state that others will see: what may be claimed, and the person as the server knows them. */
export function stamp(json: string, person: PresentPerson): string {
  const claimed = ClaimedPresence.safeParse(parseJson(json));
  const said = claimed.success ? JSON.stringify(claimed.data) : '{}';
  return `${said.slice(0, -1)}${said === '{}' ? '' : ','}"user":${jsonOf(person)}}`;
}

/**
 * Who another server says that a state is of.
 * @param known whom it was of until now: the same object is given back for the same person
 * @returns undefined where it is not the state of anybody
 */
export function personInStamp(
  json: string,
  known: PresentPerson | undefined,
): PresentPerson | undefined {
  const state = parseJson(json);
  if (typeof state !== 'object' || state === null || !('user' in state)) return undefined;
  const person = PresentPerson.safeParse(state.user);
  if (!person.success) return undefined;
  return known && jsonOf(known) === JSON.stringify(person.data) ? known : person.data;
}

/** A person stays the same object for as long as they are called the same. */
const personJson = new WeakMap<PresentPerson, string>();

function jsonOf(person: PresentPerson): string {
  const known = personJson.get(person);
  if (known !== undefined) return known;
  const json = JSON.stringify(person);
  personJson.set(person, json);
  return json;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}
