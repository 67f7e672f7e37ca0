import { ClaimedPresence, PresentPerson } from '@throughline/protocol';

/** The state that others will see: what may be claimed, and the person as the server knows them. */
export function stamp(json: string, person: PresentPerson): string {
  const claims = usualClaims(json) ?? claimsIn(json);
  return `{${claims}${claims === '' ? '' : ','}"user":${jsonOf(person)}}`;
}

/** What may be claimed of a state, as the members of a JSON object; empty where it may not stand. */
function claimsIn(json: string): string {
  const claimed = ClaimedPresence.safeParse(parseJson(json));
  return claimed.success ? JSON.stringify(claimed.data).slice(1, -1) : '';
}

const WHOLE = '(?:0|[1-9][0-9]{0,14})';
const YJS_ID = `\\{"client":${WHOLE},"clock":${WHOLE}\\}`;
const POSITION = `\\{"type":${YJS_ID},"tname":null,"item":(?:null|${YJS_ID}),"assoc":(?:0|-?1)\\}`;
const CURSOR = `"cursor":(?:null|\\{"anchor":${POSITION},"head":${POSITION}\\})`;
const EDITING = '"editing":(?:null|"[A-Za-z0-9_-]{4,64}")';
const WORD = '"[^"\\\\]*"';
/** What stock clients say of their user, which nobody is told: words under words. */
const USER = `"user":\\{(?:${WORD}:${WORD}(?:,${WORD}:${WORD})*)?\\}`;
/** A state as y-tiptap and our own pages write it. */
const USUAL = new RegExp(
  `^\\{(?:${USER},)?(${EDITING}(?:,${CURSOR})?|${CURSOR}(?:,${EDITING})?)\\}$`,
);

/**
 * The same as `claimsIn`, taken from the text as it stands: a caret moves ten times a second for each person,
 * and what JSON.parse costs are the keys of the objects that it makes.
 * @returns undefined where it is not written in the usual way
 */
const usualClaims = (json: string): string | undefined => USUAL.exec(json)?.[1];

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
