import { ROSTER_BOUNDS, type RosterEntry } from './roster-message.ts';

/** The entries of one place, by their JSON: what is said twice is there once. */
export type Entries = ReadonlyMap<string, RosterEntry>;

const NONE: Entries = new Map();

/** Entries by their JSON; those that are too long are passed over. */
export function entriesByJson(entries: readonly RosterEntry[]): Entries {
  const byJson = new Map<string, RosterEntry>();
  for (const entry of entries) {
    const json = JSON.stringify(entry);
    if (json !== undefined && json.length <= ROSTER_BOUNDS.entryLength) byJson.set(json, entry);
  }
  return byJson;
}

/** Who is where, as one server says; within bounds. */
export class RosterPlaces {
  readonly #byPlace = new Map<string, Entries>();
  #entries = 0;

  get(place: string): Entries {
    return this.#byPlace.get(place) ?? NONE;
  }

  get size(): number {
    return this.#byPlace.size;
  }

  names(): readonly string[] {
    return [...this.#byPlace.keys()];
  }

  all(): ReadonlyMap<string, Entries> {
    return this.#byPlace;
  }

  /** Puts these in place of what stood there; what there is no room for is passed over. */
  set(place: string, entries: Entries): void {
    if (place.length > ROSTER_BOUNDS.placeLength) return;
    this.#entries -= this.get(place).size;
    this.#byPlace.delete(place);
    const room = ROSTER_BOUNDS.entries - this.#entries;
    if (entries.size === 0 || room <= 0 || this.#byPlace.size >= ROSTER_BOUNDS.places) return;
    const kept = entries.size <= room ? entries : new Map([...entries].slice(0, room));
    this.#byPlace.set(place, kept);
    this.#entries += kept.size;
  }
}
