import type { PresentPerson } from '@throughline/protocol';
import { type AwarenessEntry, GONE } from './awareness-entries.ts';
import { stamp } from './presence-stamp.ts';

/** So many who left are remembered: their ids stay theirs while echoes of them may still arrive. */
const MAX_DEPARTED = 500;

export interface PresenceEntry {
  /** The newest clock that the client itself sent, on whichever server: an echo never has a newer one. */
  heardClock: number;
  /** The clock under which the others were told: rises at each change, a return after leaving included. */
  toldClock: number;
  /** Whose connection it is or which other server's, or undefined once they have gone. */
  holder: object | undefined;
  person: PresentPerson;
  /** What they say of themselves, as it came: `null` for someone who left. */
  claimed: string;
  /** The state that others see; made of the newest claim only, when somebody is told. */
  stamped: string | undefined;
  /** When another server last said that they are there with it. */
  seenAt: number;
}

/** Holds the entries of those who are at a document with another server. */
export class Elsewhere {}

/** Whether they are present on a connection to this server. */
export const isHere = (entry: PresenceEntry | undefined): boolean =>
  entry !== undefined && entry.claimed !== GONE && !(entry.holder instanceof Elsewhere);

/** The newest entry of each Yjs client id, whose it is, and which have changed since they were told. */
export class PresenceEntries {
  readonly #entries = new Map<number, PresenceEntry>();
  readonly #idsOf = new Map<object, Set<number>>();
  /** Those who left, the longest ago first. */
  readonly #departed = new Set<number>();
  readonly #onComingOrGoing: () => void;
  #changed = new Set<number>();

  /** @param onComingOrGoing called when somebody comes, goes, or moves to another server */
  constructor(onComingOrGoing: () => void) {
    this.#onComingOrGoing = onComingOrGoing;
  }

  /** How many ids are remembered, those who left included. */
  get size(): number {
    return this.#entries.size;
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0;
  }

  get(client: number): PresenceEntry | undefined {
    return this.#entries.get(client);
  }

  all(): ReadonlyMap<number, PresenceEntry> {
    return this.#entries;
  }

  idsOf(holder: object): readonly number[] {
    return [...(this.#idsOf.get(holder) ?? [])];
  }

  countOf(holder: object): number {
    return this.#idsOf.get(holder)?.size ?? 0;
  }

  /** Sets what is known of a client, under a clock above all that was told of it. */
  set(client: number, next: Omit<PresenceEntry, 'toldClock'>): void {
    const known = this.#entries.get(client);
    const { holder, claimed } = next;
    if (holder !== known?.holder || (claimed === GONE) !== (known?.claimed === GONE)) {
      this.#onComingOrGoing();
    }
    // y-protocols passes over a client's first entry when its clock is 0.
    const toldClock = Math.max(next.heardClock, (known?.toldClock ?? 0) + 1);
    this.#entries.set(client, { ...next, toldClock });
    this.#changed.add(client);
    if (known?.holder && known.holder !== holder) this.#letGo(known.holder, client);
    if (holder === undefined) return;
    this.#departed.delete(client);
    const ids = this.#idsOf.get(holder) ?? new Set();
    this.#idsOf.set(holder, ids.add(client));
  }

  /** Whoever is present on a connection, and stays so, says something new of themselves on it. */
  renew(
    entry: PresenceEntry,
    person: PresentPerson,
    { client, clock, json }: AwarenessEntry,
  ): void {
    entry.person = person;
    entry.heardClock = clock;
    entry.toldClock = Math.max(clock, entry.toldClock + 1);
    entry.claimed = json;
    entry.stamped = undefined;
    this.#changed.add(client);
  }

  /** They have gone. Their id stays theirs for a while. */
  depart(client: number): void {
    const entry = this.#entries.get(client);
    if (entry?.holder === undefined) return;
    this.set(client, { ...entry, holder: undefined, claimed: GONE, stamped: undefined });
    this.#departed.add(client);
  }

  /** The ids that changed since the last call. */
  takeChanges(): readonly number[] {
    const changed = [...this.#changed];
    this.#changed = new Set();
    return changed;
  }

  /** @param isNeeded of whom others are still to be told that they have gone */
  forgetLongGone(isNeeded: (client: number) => boolean): void {
    for (const client of this.#departed) {
      if (this.#departed.size <= MAX_DEPARTED) return;
      if (isNeeded(client)) continue;
      this.#departed.delete(client);
      this.#entries.delete(client);
    }
  }

  /** The state of a client as others see it, stamped; `null` for someone who left. */
  jsonOf(client: number): string {
    const entry = this.#entries.get(client);
    if (!entry || entry.claimed === GONE) return GONE;
    entry.stamped ??= stamp(entry.claimed, entry.person);
    return entry.stamped;
  }

  /** What those who are here are told of a client. */
  told(client: number): AwarenessEntry {
    const clock = this.#entries.get(client)?.toldClock ?? 0;
    return { client, clock, json: this.jsonOf(client) };
  }

  #letGo(holder: object, client: number): void {
    const ids = this.#idsOf.get(holder);
    ids?.delete(client);
    if (ids?.size === 0) this.#idsOf.delete(holder);
  }
}
