import type { RosterMessage, Said } from './roster-message.ts';
import { type Entries, entriesByJson, RosterPlaces } from './roster-places.ts';

type Changed = Extract<RosterMessage, { type: 'changed' }>;
type Whole = Extract<RosterMessage, { type: 'whole' }>;

/** What became of a message: which places are no longer as they were, or that something before it was lost. */
export type Taken = { readonly places: readonly string[] } | 'gap';

const NOTHING: Taken = { places: [] };

/** What one other server says, as far as it has come: exactly what it said at some revision. */
export class RosterOfServer {
  /** When it was heard of last. */
  heardAt: number;
  /** When it was last asked for everything. */
  askedAt = Number.NEGATIVE_INFINITY;
  #revision = 0;
  #places = new RosterPlaces();
  /** The parts of its whole that have come. */
  #arriving: readonly Whole[] = [];

  constructor(now: number) {
    this.heardAt = now;
  }

  at(place: string): Entries {
    return this.#places.get(place);
  }

  /** The places at which it has anybody. */
  places(): readonly string[] {
    return this.#places.names();
  }

  /** It says how far it is. */
  beat(revision: number): Taken {
    return revision === this.#revision ? NOTHING : 'gap';
  }

  change({ revision, came, left }: Changed): Taken {
    if (revision <= this.#revision) return NOTHING;
    if (revision > this.#revision + 1) return 'gap';
    this.#revision = revision;
    const [newly, nowGone] = [byPlace(came), byPlace(left)];
    const places = [...new Set([...newly.keys(), ...nowGone.keys()])];
    for (const place of places) {
      const next = new Map(this.#places.get(place));
      for (const json of nowGone.get(place)?.keys() ?? []) next.delete(json);
      for (const [json, entry] of newly.get(place) ?? []) next.set(json, entry);
      this.#places.set(place, next);
    }
    return { places };
  }

  /** Parts come in their order; where one is missing the others say nothing. */
  whole(part: Whole): Taken {
    const before = part.part === 0 ? [] : this.#arriving;
    this.#arriving = [];
    if (!follows(part, before)) return 'gap';
    const arrived = [...before, part];
    if (arrived.length < part.parts) {
      this.#arriving = arrived;
      return NOTHING;
    }
    const was = this.#places;
    this.#places = new RosterPlaces();
    this.#revision = part.revision;
    for (const [place, entries] of byPlace(arrived.flatMap(({ said }) => said))) {
      this.#places.set(place, entries);
    }
    const names = new Set([...was.names(), ...this.#places.names()]);
    return { places: [...names].filter((place) => !isSame(was.get(place), this.at(place))) };
  }
}

function byPlace(said: readonly Said[]): ReadonlyMap<string, Entries> {
  const grouped = Map.groupBy(said, ({ place }) => place);
  return new Map(
    Array.from(grouped, ([place, own]) => [place, entriesByJson(own.map(({ entry }) => entry))]),
  );
}

const follows = ({ part, parts, revision }: Whole, before: readonly Whole[]) =>
  before.length === part &&
  (part === 0 || (before[0]?.revision === revision && before[0].parts === parts));

const isSame = (one: Entries, other: Entries) =>
  one.size === other.size && one.keys().every((json) => other.has(json));
