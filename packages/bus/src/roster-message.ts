/** What may be said in a roster: what JSON can hold. */
export type RosterEntry =
  | string
  | number
  | boolean
  | null
  | readonly RosterEntry[]
  | { readonly [name: string]: RosterEntry };

/** The bounds of what one server may say. What goes beyond them is passed over, on both sides. */
export const ROSTER_BOUNDS = {
  placeLength: 200,
  entryLength: 1_024,
  places: 20_000,
  entries: 100_000,
  messageBytes: 1024 * 1024,
} as const;

/** About so many characters of entries are in one message at most. */
export const MESSAGE_LENGTH = 64 * 1024;

/** One entry at one place. */
export interface Said {
  readonly place: string;
  readonly entry: RosterEntry;
}

/** What servers tell each other. A revision counts the changes that a server has told since it started. */
export type RosterMessage =
  /** I am new, or was away: tell me everything. */
  | { readonly type: 'hello' }
  /** One change more than the revision before it. */
  | {
      readonly type: 'changed';
      readonly revision: number;
      readonly came: readonly Said[];
      readonly left: readonly Said[];
    }
  /** All that I say at this revision, in so many parts. */
  | {
      readonly type: 'whole';
      readonly revision: number;
      readonly part: number;
      readonly parts: number;
      readonly said: readonly Said[];
    }
  /** I am there, and this far. */
  | { readonly type: 'beat'; readonly revision: number }
  /** Something that this server said has not come. */
  | { readonly type: 'ask'; readonly of: string }
  | { readonly type: 'bye' };

export const encodeRosterMessage = (message: RosterMessage): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(message));

/** @returns undefined for what is no such message: garbage, or of another release */
export function decodeRosterMessage(bytes: Uint8Array): RosterMessage | undefined {
  if (bytes.length > ROSTER_BOUNDS.messageBytes) return undefined;
  try {
    const message: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isObject(message) && isMessage(message) ? message : undefined;
  } catch {
    return undefined;
  }
}

type Fields = { readonly [name in Field]?: unknown };
type Field = 'type' | 'revision' | 'came' | 'left' | 'part' | 'parts' | 'said' | 'of';

function isMessage(message: Fields): message is RosterMessage {
  const { type, revision, came, left, part, parts, said, of } = message;
  switch (type) {
    case 'hello':
    case 'bye':
      return true;
    case 'beat':
      return isCount(revision);
    case 'ask':
      return typeof of === 'string';
    case 'changed':
      return isCount(revision) && areSaid(came) && areSaid(left);
    case 'whole':
      return isCount(revision) && isCount(part) && isCount(parts) && areSaid(said);
    default:
      return false;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;

const areSaid = (value: unknown) => Array.isArray(value) && value.every(isSaid);

const isSaid = (value: unknown) =>
  isObject(value) && 'place' in value && typeof value.place === 'string' && 'entry' in value;
