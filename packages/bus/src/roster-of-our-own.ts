import {
  MESSAGE_LENGTH,
  type RosterEntry,
  type RosterMessage,
  type Said,
} from './roster-message.ts';
import { type Entries, entriesByJson, RosterPlaces } from './roster-places.ts';

/** What this server says, and how far it has told the others. */
export class RosterOfOurOwn {
  /** As the others were told. */
  readonly #told = new RosterPlaces();
  /** What stands now at places that have changed since. */
  readonly #untold = new Map<string, Entries>();
  #revision = 0;

  get revision(): number {
    return this.#revision;
  }

  set(place: string, entries: readonly RosterEntry[]): void {
    this.#untold.set(place, entriesByJson(entries));
  }

  /** What the others are to be told, in messages of bounded length: each is a revision of its own. */
  takeChanges(): readonly RosterMessage[] {
    const changes: Change[] = [];
    for (const [place, entries] of this.#untold) {
      const before = this.#told.get(place);
      this.#told.set(place, entries);
      // Within bounds: others are told no more than is remembered.
      const now = this.#told.get(place);
      for (const entry of missingFrom(now, before)) changes.push({ place, entry, isHere: false });
      for (const entry of missingFrom(before, now)) changes.push({ place, entry, isHere: true });
    }
    this.#untold.clear();
    return inParts(changes).map((part) => ({
      type: 'changed',
      revision: ++this.#revision,
      came: part.filter(({ isHere }) => isHere).map(saidOf),
      left: part.filter(({ isHere }) => !isHere).map(saidOf),
    }));
  }

  /** All that the others were told, in messages of bounded length. */
  whole(): readonly RosterMessage[] {
    const all: Said[] = [];
    for (const [place, entries] of this.#told.all()) {
      for (const entry of entries.values()) all.push({ place, entry });
    }
    const parts = all.length > 0 ? inParts(all) : [[]];
    const { revision } = this;
    return parts.map((said, part) => ({
      type: 'whole',
      ...{ revision, part, parts: parts.length, said },
    }));
  }
}

interface Change extends Said {
  readonly isHere: boolean;
}

const saidOf = ({ place, entry }: Said): Said => ({ place, entry });

const missingFrom = (these: Entries, those: Entries): readonly RosterEntry[] =>
  [...those].filter(([json]) => !these.has(json)).map(([, entry]) => entry);

function inParts<One extends Said>(said: readonly One[]): readonly (readonly One[])[] {
  const parts: One[][] = [];
  let length = MESSAGE_LENGTH;
  for (const one of said) {
    if (length >= MESSAGE_LENGTH) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(one);
    length += JSON.stringify(one).length;
  }
  return parts;
}
