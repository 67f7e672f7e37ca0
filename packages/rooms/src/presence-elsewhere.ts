import { MAX_AWARENESS_BYTES } from '@throughline/protocol';
import { GONE, readAwareness } from './awareness-entries.ts';
import { Elsewhere, isHere, type PresenceEntries, type PresenceEntry } from './presence-entries.ts';
import { MAX_ENTRIES_TOLD } from './presence-news.ts';
import { personInStamp } from './presence-stamp.ts';

/** Most people of one other server who are shown at one document. */
const MAX_IDS_PER_SERVER = 5_000;
/** What a person may say of themselves, and who they are beside it. */
const MAX_STAMPED_LENGTH = MAX_AWARENESS_BYTES + 1_024;

/** Those who are at a document with other servers, as these say. */
export class PresenceElsewhere {
  readonly #entries: PresenceEntries;
  readonly #servers = new Map<string, Elsewhere>();
  readonly #onDoubted: (client: number) => void;

  /** @param onDoubted called when another server says that somebody has gone who is here */
  constructor(entries: PresenceEntries, onDoubted: (client: number) => void) {
    this.#entries = entries;
    this.#onDoubted = onDoubted;
  }

  /**
   * Takes what another server says of those who are there with it, as it stamped them. They stay until it says
   * that they left, until they come here or to a third server, or until they are dropped.
   * @param now time by the room's clock
   */
  take(serverId: string, update: Uint8Array, now: number): void {
    const server = this.#servers.get(serverId) ?? new Elsewhere();
    for (const { client, clock, json } of readAwareness(update, MAX_ENTRIES_TOLD)) {
      if (json === GONE) this.#left(client, server);
      else this.#isThere(client, { clock, json, server, now });
    }
    if (this.#entries.countOf(server) > 0) this.#servers.set(serverId, server);
    else this.#servers.delete(serverId);
  }

  /** Another server is gone, and who was there with it. */
  drop(serverId: string): void {
    const server = this.#servers.get(serverId);
    if (!server) return;
    for (const client of this.#entries.idsOf(server)) this.#entries.depart(client);
    this.#servers.delete(serverId);
  }

  /**
   * Drops those of whom their servers gave no sign since `before`.
   * @returns when the one of the others who has been silent the longest was heard of; undefined when there are none
   */
  dropUnheard(before: number): number | undefined {
    let longest: number | undefined;
    for (const [serverId, server] of this.#servers) {
      for (const client of this.#entries.idsOf(server)) {
        const seenAt = this.#entries.get(client)?.seenAt ?? before;
        if (seenAt <= before) this.#entries.depart(client);
        else longest = Math.min(longest ?? seenAt, seenAt);
      }
      if (this.#entries.countOf(server) === 0) this.#servers.delete(serverId);
    }
    return longest;
  }

  #left(client: number, server: Elsewhere): void {
    const known = this.#entries.get(client);
    if (known?.holder === server) this.#entries.depart(client);
    else if (isHere(known)) this.#onDoubted(client);
  }

  #isThere(client: number, said: Said): void {
    const { clock, json, server, now } = said;
    const known = this.#entries.get(client);
    const wasThere = known?.holder === server;
    if (wasThere) known.seenAt = now;
    if (known && isNoNews(said, known)) return;
    if (!wasThere && this.#entries.countOf(server) >= MAX_IDS_PER_SERVER) return;
    if (json.length > MAX_STAMPED_LENGTH) return;
    const person = personInStamp(json, known?.person);
    if (!person || (isHere(known) && known?.person.key !== person.key)) return;
    const entry = { heardClock: clock, person, claimed: json, stamped: json };
    this.#entries.set(client, { ...entry, holder: server, seenAt: now });
  }
}

interface Said {
  readonly clock: number;
  readonly json: string;
  readonly server: Elsewhere;
  readonly now: number;
}

function isNoNews({ clock, json, server }: Said, known: PresenceEntry): boolean {
  const { heardClock, holder } = known;
  if (holder === server)
    return clock < heardClock || (clock === heardClock && json === known.stamped);
  // Who is here has said so here: only what they said elsewhere since then counts for more.
  const isConnectedHere = holder !== undefined && !(holder instanceof Elsewhere);
  return isConnectedHere ? clock <= heardClock : clock < heardClock;
}
