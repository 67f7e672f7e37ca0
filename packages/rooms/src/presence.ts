import { ClaimedPresence, MAX_AWARENESS_BYTES, type PresentPerson } from '@throughline/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Most client ids that one connection may be present under: a page has one, and rarely changes it. */
const MAX_IDS_PER_CONNECTION = 4;
/** So many who left are remembered: their ids stay theirs while echoes of them may still arrive. */
const MAX_DEPARTED = 500;
/** Most entries that are read from one awareness frame: a stock client echoes the others' too. */
const MAX_ENTRIES_READ = 200;

/** The state of someone who left, as y-protocols says it. */
const GONE = 'null';

interface Entry {
  /** The newest clock that the client itself sent: an echo never has a newer one. */
  heardClock: number;
  /** The clock under which the others were told: rises at each change, a return after leaving included. */
  toldClock: number;
  /** Whose connection it is, or undefined once they have gone. */
  holder: object | undefined;
  person: PresentPerson;
  /** What they say of themselves, as it came: `null` for someone who left. */
  claimed: string;
  /** The state that others see; made of the newest claim only, when somebody is told. */
  stamped: string | undefined;
}

/**
 * Who is present in one room: the newest awareness entry of each Yjs client id, stamped by the
 * server with who they are. Lives in memory only.
 */
export class PresenceBook {
  readonly #entries = new Map<number, Entry>();
  readonly #idsOf = new Map<object, Set<number>>();
  /** Those who left, the longest ago first. */
  readonly #departed = new Set<number>();
  #changed = new Set<number>();
  /** Counted again only after somebody came or went. */
  #people: number | undefined;

  /** How many ids are remembered, those who left included. */
  get size(): number {
    return this.#entries.size;
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0;
  }

  /**
   * Takes what a connection says of itself; entries of others are passed over (stock clients echo
   * what they hear), as are bytes that cannot be read.
   * @param holder identity of the connection
   * @param ownerOf author key that a client id belongs to by what it wrote
   * @param formerKeys author keys under which this person wrote before
   */
  take(
    update: Uint8Array,
    holder: object,
    person: PresentPerson,
    ownerOf: (client: number) => string | undefined,
    formerKeys?: ReadonlySet<string>,
  ): void {
    for (const { client, clock, json } of readEntries(update)) {
      const owner = this.#entries.get(client)?.person.key ?? ownerOf(client);
      const isOwn = owner === undefined || owner === person.key || formerKeys?.has(owner);
      if (!isOwn) continue;
      const known = this.#entries.get(client);
      const present = known?.holder !== undefined;
      if (present ? clock <= known.heardClock : this.#countOf(holder) >= MAX_IDS_PER_CONNECTION) {
        continue;
      }
      if (json.length > MAX_AWARENESS_BYTES || (!present && json === GONE)) continue;
      // y-protocols passes over a client's first entry when its clock is 0.
      const toldClock = Math.max(clock, (known?.toldClock ?? 0) + 1);
      this.#set(client, {
        heardClock: clock,
        toldClock,
        holder,
        person,
        claimed: json,
        stamped: undefined,
      });
    }
  }

  /** The connection has gone: nobody stays present without one. */
  leave(holder: object): void {
    for (const client of this.#idsOf.get(holder) ?? []) {
      const entry = this.#entries.get(client);
      if (entry?.holder !== holder) continue;
      const toldClock = entry.toldClock + 1;
      this.#set(client, { ...entry, toldClock, holder: undefined, claimed: GONE });
      this.#departed.add(client);
    }
    this.#idsOf.delete(holder);
  }

  /** Everyone who is present, as one awareness update; undefined when nobody is. */
  everyone(): Uint8Array | undefined {
    return this.#encode([...this.#entries.keys()].filter((id) => this.#isLive(id)));
  }

  /**
   * Everyone who is remembered, those who left included, as one awareness update: for one that was not
   * told of changes, and may still show somebody who has gone.
   */
  everyoneKnown(): Uint8Array | undefined {
    return this.#encode([...this.#entries.keys()]);
  }

  /** What changed since the last call, as one awareness update. */
  takeChanges(): Uint8Array | undefined {
    const changed = [...this.#changed];
    this.#changed = new Set();
    const update = this.#encode(changed);
    this.#forgetLongGone();
    return update;
  }

  /** How many people are present, two tabs of one person counting once. */
  countPeople(): number {
    this.#people ??= this.people().length;
    return this.#people;
  }

  /** Who is present, each once. */
  people(): readonly PresentPerson[] {
    const live = [...this.#entries.values()].filter(({ claimed }) => claimed !== GONE);
    return [...new Map(live.map(({ person }) => [person.key, person])).values()];
  }

  #isLive = (client: number) => (this.#entries.get(client)?.claimed ?? GONE) !== GONE;

  #json(client: number): string {
    const entry = this.#entries.get(client);
    if (!entry || entry.claimed === GONE) return GONE;
    entry.stamped ??= stamp(entry.claimed, entry.person);
    return entry.stamped;
  }

  #countOf = (holder: object) => this.#idsOf.get(holder)?.size ?? 0;

  #forgetLongGone(): void {
    for (const client of this.#departed) {
      if (this.#departed.size <= MAX_DEPARTED) return;
      this.#departed.delete(client);
      this.#entries.delete(client);
    }
  }

  #set(client: number, entry: Entry): void {
    if ((entry.claimed !== GONE) !== this.#isLive(client)) this.#people = undefined;
    this.#entries.set(client, entry);
    this.#changed.add(client);
    if (entry.holder === undefined) return;
    this.#departed.delete(client);
    const ids = this.#idsOf.get(entry.holder) ?? new Set();
    this.#idsOf.set(entry.holder, ids.add(client));
  }

  #encode(clients: readonly number[]): Uint8Array | undefined {
    if (clients.length === 0) return undefined;
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, clients.length);
      for (const client of clients) {
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, this.#entries.get(client)?.toldClock ?? 0);
        encoding.writeVarString(encoder, this.#json(client));
      }
    });
  }
}

function* readEntries(update: Uint8Array) {
  try {
    const decoder = decoding.createDecoder(update);
    const count = Math.min(decoding.readVarUint(decoder), MAX_ENTRIES_READ);
    for (let i = 0; i < count; i++) {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const json = decoding.readVarString(decoder);
      if (clock < 2 ** 31) yield { client, clock, json };
    }
  } catch {
    // Presence is a courtesy: what cannot be read is as if it had not been said.
  }
}

/** The state that others will see: what may be claimed, and the person as the server knows them. */
function stamp(json: string, person: PresentPerson): string {
  const claimed = ClaimedPresence.safeParse(parseJson(json));
  const said = claimed.success ? JSON.stringify(claimed.data) : '{}';
  return `${said.slice(0, -1)}${said === '{}' ? '' : ','}"user":${jsonOf(person)}}`;
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
