import { EventEmitter } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import type { Directory, FoundSession, Person, SessionStore } from '@throughline/network';
import type { Hints } from '../cluster/hints.ts';
import { LiveSession } from './live-session.ts';
import { seal, unseal } from './sealed.ts';
import { hashSecret, newSecret } from './secrets.ts';
import { SESSION_LIFETIME_MS, type SessionCookie } from './session-cookie.ts';

export { LiveSession };

/** How long a secret that is to be changed waits for its browser; after that, one signs in again. */
const RENEWAL_WAITS_MS = 7 * 24 * 60 * 60 * 1_000;
/** How long what a page asked for with the old secret, all at once, is still answered. */
const GRACE_MS = 10_000;
/** How long a request is answered by what was read before, where other servers may have changed it since. */
const READ_AGAIN_AFTER_MS = 1_000;
/** So often what is read is read again because something changed meanwhile; then the next look around does it. */
const MOST_TRIES = 20;
const HAND_OVER = 'the next secret of a session';

/**
 * Who is signed in. Emits `changed` when somebody's rights may have shrunk. The other servers are told whose record or
 * sessions changed here, and what changed there is read again.
 */
export class SignedIn extends EventEmitter<{ changed: [sessionIds: readonly string[]] }> {
  readonly #directory: Directory;
  readonly #sessions: SessionStore;
  readonly #cookie: SessionCookie;
  readonly #now: () => number;
  readonly #others: Pick<Hints, 'tell'> | undefined;
  /** How often sessions ended or records changed: what was read before must be read again. */
  #endings = 0;
  /** Sessions that something still holds; the rest are looked up afresh. */
  readonly #live = new Map<string, WeakRef<LiveSession>>();

  constructor(ports: {
    directory: Directory;
    sessions: SessionStore;
    cookie: SessionCookie;
    now: () => number;
    /** The servers that serve the same people; undefined where there are none. */
    others?: Pick<Hints, 'tell'> | undefined;
  }) {
    super();
    this.#directory = ports.directory;
    this.#sessions = ports.sessions;
    this.#cookie = ports.cookie;
    this.#now = ports.now;
    this.#others = ports.others;
  }

  /**
   * Begins a session; gives the Set-Cookie header for it. Any secret sent before plays no part.
   * @param before the session that this one takes the place of, which ends: its id is never kept on
   */
  async begin(person: Person, before?: LiveSession): Promise<string> {
    const secret = newSecret();
    const createdAt = this.#now();
    const session = {
      tokenHash: hashSecret(secret),
      personId: person.id,
      createdAt,
      expiresAt: createdAt + SESSION_LIFETIME_MS,
    };
    if (before && (await this.#sessions.rotate(before.tokenHash, session))) this.#ended(before);
    else await this.#sessions.create(session);
    return this.#cookie.set(secret);
  }

  /** The session that a Cookie header names, or undefined. */
  async find(cookieHeader: string | undefined): Promise<LiveSession | undefined> {
    const secret = this.#cookie.read(cookieHeader);
    if (!secret) return undefined;
    const tokenHash = hashSecret(secret);
    return this.#known(tokenHash) ?? (await this.#look(tokenHash))?.session;
  }

  /** The Set-Cookie header with the new secret of a browser that still has its old one. */
  async handOver(cookieHeader: string | undefined): Promise<string | undefined> {
    const secret = this.#cookie.read(cookieHeader);
    if (!secret) return undefined;
    const tokenHash = hashSecret(secret);
    if (this.#known(tokenHash)?.renewBy === null) return undefined;
    const looked = await this.#look(tokenHash);
    if (!looked) return undefined;
    const { session, handedOver } = looked;
    const newer = handedOver ? unseal(secret, HAND_OVER, handedOver) : undefined;
    if (newer !== undefined) return this.#cookie.set(newer);
    if (session.renewBy === null || session.tokenHash !== tokenHash) return undefined;
    const next = newSecret();
    const renewal = {
      tokenHash: hashSecret(next),
      handedOver: seal(secret, HAND_OVER, next),
      earlierUntil: this.#now() + GRACE_MS,
    };
    // Another request of the same browser may be quicker, here or elsewhere: it is handed the same.
    const isFirst = await this.#sessions.renew(tokenHash, renewal, this.#now());
    if (!isFirst) return this.handOver(cookieHeader);
    this.#endings++;
    this.#rename(session, renewal.tokenHash);
    if (session.person) this.#tellOthers(session.person.id);
    return this.#cookie.set(next);
  }

  /** Ends a session; gives the Set-Cookie header that clears it. */
  async end(session: LiveSession): Promise<string> {
    await this.#sessions.end(session.tokenHash);
    this.#ended(session);
    return this.#cookie.clear();
  }

  /** Takes a record that was just changed: every connection of this person asks by it from now on. */
  personChanged(person: Person): void {
    this.#change([person.id], person);
  }

  /** Two entries were one person: whoever was signed in as the one that is gone goes on as the other. */
  personMerged(goneId: string, person: Person): void {
    this.#change([goneId, person.id], person);
  }

  /** Ends every session of a person, on every device, and their connections with them. */
  async endAllOf({ id }: Pick<Person, 'id'>): Promise<void> {
    await this.#sessions.endAllOf(id);
    this.#tellOthers(id);
    for (const session of this.#heldBy([id])) this.#ended(session);
  }

  /**
   * Has every session of a person get a new secret, because their level was changed: one that somebody knew before
   * is worth nothing after. Connections stay; each browser gets its new secret with the next thing that it asks for.
   */
  async renewSecrets(personId: string): Promise<void> {
    const by = this.#now() + RENEWAL_WAITS_MS;
    await this.#sessions.askForRenewal(personId, by);
    this.#endings++;
    for (const session of this.#heldBy([personId])) session.renewBy = by;
    this.#tellOthers(personId);
  }

  /** Reads everybody's record again, on every server: sessions ended in the store, or much was changed there. */
  async refresh(): Promise<void> {
    this.#others?.tell({ type: 'everybody' });
    this.#endings++;
    const changed = await this.#readAgain(this.#held());
    this.emit('changed', changed);
  }

  /** Reads everybody's record again: other servers may have changed it. */
  async lookAround(): Promise<void> {
    this.#tell(await this.#readAgain(this.#held()));
  }

  /** The same for one whom another server says that it changed. */
  async changedElsewhere(personId: string): Promise<void> {
    this.#endings++;
    this.#tell(await this.#readAgain(this.#heldBy([personId])));
  }

  /** The session as it is known, unless it has to be read again. */
  #known(tokenHash: string): LiveSession | undefined {
    const live = this.#live.get(tokenHash)?.deref();
    if (!live?.person) return undefined;
    if (live.renewBy !== null && live.renewBy <= this.#now()) return undefined;
    const isOld = this.#others && performance.now() - live.readAt > READ_AGAIN_AFTER_MS;
    return isOld ? undefined : live;
  }

  /** Reads a session and holds it; once more when something ended or was changed meanwhile. */
  async #look(
    tokenHash: string,
  ): Promise<{ session: LiveSession; handedOver: Uint8Array | null } | undefined> {
    const endingsBefore = this.#endings;
    const found = await this.#sessions.find(tokenHash, this.#now());
    const person = found && (await this.#directory.person(found.personId));
    if (this.#endings !== endingsBefore) return this.#look(tokenHash);
    const held = this.#live.get(tokenHash)?.deref() ?? this.#heldAs(found);
    if (held?.person) this.#tell(this.#take(held, found, person) ? [held.id] : []);
    if (!found || !person) return undefined;
    const session = held?.person ? held : this.#hold(found, person);
    return { session, handedOver: found.handedOver };
  }

  #heldAs(found: FoundSession | undefined): LiveSession | undefined {
    return found && this.#live.get(found.tokenHash)?.deref();
  }

  #hold(found: FoundSession, person: Person): LiveSession {
    const session = new LiveSession(found.tokenHash, person);
    session.renewBy = found.renewBy;
    this.#live.set(found.tokenHash, new WeakRef(session));
    return session;
  }

  /** Reads what these are now. @returns the ids of those whose answers changed */
  async #readAgain(sessions: readonly LiveSession[]): Promise<string[]> {
    for (let tries = 0; tries < MOST_TRIES && sessions.length > 0; tries++) {
      const endingsBefore = this.#endings;
      const hashes = sessions.map(({ tokenHash }) => tokenHash);
      const found = await this.#sessions.findAll(hashes, this.#now());
      const ids = new Set([...found.values()].map(({ personId }) => personId));
      const records = await this.#directory.peopleWith([...ids]);
      if (this.#endings !== endingsBefore) continue;
      const people = new Map(records.map((person) => [person.id, person]));
      const changed = sessions.filter((session) => {
        const now = found.get(session.tokenHash);
        return this.#take(session, now, now && people.get(now.personId));
      });
      return changed.map(({ id }) => id);
    }
    return [];
  }

  /** Takes in what was read of a session that is held. @returns whether its answers changed */
  #take(
    session: LiveSession,
    found: FoundSession | undefined,
    person: Person | undefined,
  ): boolean {
    const before = session.person;
    if (!before) return false;
    session.readAt = performance.now();
    const isRenewed = found !== undefined && found.tokenHash !== session.tokenHash;
    // Its browser came with the new secret before this was known: one of the two has to go.
    const isTwice = isRenewed && this.#live.get(found.tokenHash)?.deref() !== undefined;
    if (!found || !person || isTwice) {
      session.change(undefined);
      this.#live.delete(session.tokenHash);
      return true;
    }
    if (isRenewed) this.#rename(session, found.tokenHash);
    session.renewBy = found.renewBy;
    session.change(person);
    return !isDeepStrictEqual(whatCounts(before), whatCounts(person));
  }

  /** Sets the record of everybody who is one of these, here, and has the others read it. */
  #change(ids: readonly string[], person: Person): void {
    this.#endings++;
    const sessions = this.#heldBy(ids);
    for (const session of sessions) session.change(person);
    for (const id of ids) this.#tellOthers(id);
    this.emit(
      'changed',
      sessions.map(({ id }) => id),
    );
  }

  #ended(session: LiveSession): void {
    const { person } = session;
    this.#endings++;
    session.change(undefined);
    this.#live.delete(session.tokenHash);
    if (person) this.#tellOthers(person.id);
    this.emit('changed', [session.id]);
  }

  #rename(session: LiveSession, tokenHash: string): void {
    this.#live.delete(session.tokenHash);
    session.renew(tokenHash);
    this.#live.set(tokenHash, new WeakRef(session));
  }

  #held(): LiveSession[] {
    const sessions: LiveSession[] = [];
    for (const [tokenHash, ref] of this.#live) {
      const session = ref.deref();
      if (session) sessions.push(session);
      else this.#live.delete(tokenHash);
    }
    return sessions;
  }

  #heldBy(personIds: readonly string[]): LiveSession[] {
    return this.#held().filter(({ person }) => person && personIds.includes(person.id));
  }

  #tell(changed: readonly string[]): void {
    if (changed.length === 0) return;
    this.#endings++;
    this.emit('changed', changed);
  }

  #tellOthers(personId: string): void {
    this.#others?.tell({ type: 'person', personId });
  }
}

/** What connections go by: neither when somebody was last seen nor in which language they read. */
const whatCounts = ({ lastSeenAt: _, language: __, ...rest }: Person) => rest;
