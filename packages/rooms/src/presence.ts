import { MAX_AWARENESS_BYTES, type PresentPerson } from '@throughline/protocol';
import { GONE, readAwareness, writeAwareness } from './awareness-entries.ts';
import { PresenceElsewhere } from './presence-elsewhere.ts';
import { Elsewhere, isHere, PresenceEntries, type PresenceEntry } from './presence-entries.ts';
import { PresenceNews } from './presence-news.ts';

/** Most client ids that one connection may be present under: a page has one, and rarely changes it. */
const MAX_IDS_PER_CONNECTION = 4;
/** Most entries that are read from one awareness frame: a stock client echoes the others' too. */
const MAX_ENTRIES_READ = 200;

/** Whose presence is asked for: of those who are connected to this server, or to any. */
export type Where = 'here' | 'everywhere';

/**
 * Who is present in one room: the newest awareness entry of each Yjs client id, stamped by the
 * server with who they are; those who are there with other servers included, as these stamped them.
 * Lives in memory only.
 */
export class PresenceBook {
  /** Counted again only after somebody came or went. */
  readonly #counted = new Map<Where, number>();
  readonly #entries = new PresenceEntries(() => this.#counted.clear());
  /** Those who are there with other servers. */
  readonly elsewhere = new PresenceElsewhere(this.#entries, (client) => this.news?.add(client));
  /** What other servers are to be told; undefined where there are none. */
  readonly news: PresenceNews | undefined;

  constructor({ tellsOthers = false }: { tellsOthers?: boolean } = {}) {
    this.news = tellsOthers ? new PresenceNews(this.#entries) : undefined;
  }

  /** How many ids are remembered, those who left included. */
  get size(): number {
    return this.#entries.size;
  }

  get hasChanges(): boolean {
    return this.#entries.hasChanges;
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
    for (const said of readAwareness(update, MAX_ENTRIES_READ)) {
      const { client, clock, json } = said;
      const known = this.#entries.get(client);
      const owner = known?.person.key ?? ownerOf(client);
      const isOwn = owner === undefined || owner === person.key || formerKeys?.has(owner);
      if (!isOwn) continue;
      const present = known?.holder !== undefined;
      const isPassedOver = present
        ? this.#isOld(clock, known, holder)
        : json === GONE || this.#entries.countOf(holder) >= MAX_IDS_PER_CONNECTION;
      if (isPassedOver || json.length > MAX_AWARENESS_BYTES) continue;
      if (known?.holder === holder && known.claimed !== GONE && json !== GONE) {
        this.#entries.renew(known, person, said);
      } else {
        const entry = { heardClock: clock, holder, person, claimed: json, stamped: undefined };
        this.#entries.set(client, { ...entry, seenAt: 0 });
      }
      this.news?.add(client);
    }
  }

  /** The connection has gone: nobody stays present without one. */
  leave(holder: object): void {
    for (const client of this.#entries.idsOf(holder)) {
      this.#entries.depart(client);
      this.news?.add(client);
    }
  }

  /** Everyone who is present, as one awareness update; undefined when nobody is. */
  everyone(): Uint8Array | undefined {
    return this.#encode([...this.#live()].map(([client]) => client));
  }

  /**
   * Everyone who is remembered, those who left included, as one awareness update: for one that was not
   * told of changes, and may still show somebody who has gone.
   */
  everyoneKnown(): Uint8Array | undefined {
    return this.#encode([...this.#entries.all().keys()]);
  }

  /** What changed since the last call, as one awareness update. */
  takeChanges(): Uint8Array | undefined {
    const update = this.#encode(this.#entries.takeChanges());
    this.#entries.forgetLongGone((client) => this.news?.has(client) ?? false);
    return update;
  }

  /** How many people are present, two tabs of one person counting once. */
  countPeople(where: Where): number {
    const count = this.#counted.get(where) ?? this.people(where).length;
    this.#counted.set(where, count);
    return count;
  }

  /** Who is present, each once. */
  people(where: Where): readonly PresentPerson[] {
    const byKey = new Map<string, PresentPerson>();
    for (const [, entry] of this.#live()) {
      if (where === 'everywhere' || isHere(entry)) byKey.set(entry.person.key, entry.person);
    }
    return [...byKey.values()];
  }

  /** Whether what a connection says of someone who is present is older than what is known, or an echo of it. */
  #isOld(clock: number, known: PresenceEntry, holder: object): boolean {
    if (known.holder === holder) return clock <= known.heardClock;
    // What one says first is of itself; of the same person's other pages it can only repeat what it was told.
    if (this.#entries.countOf(holder) > 0 && clock <= known.toldClock) return true;
    // Who comes from another server has the clock that it had there: a stock client does not raise it.
    const comesOver = known.holder instanceof Elsewhere;
    return comesOver ? clock < known.heardClock : clock <= known.heardClock;
  }

  #live = () =>
    this.#entries
      .all()
      .entries()
      .filter(([, { claimed }]) => claimed !== GONE);

  #encode = (clients: readonly number[]): Uint8Array | undefined =>
    writeAwareness(clients.map((client) => this.#entries.told(client)));
}
