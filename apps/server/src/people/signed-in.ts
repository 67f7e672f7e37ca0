import { EventEmitter } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import {
  type Action,
  type Directory,
  may,
  type Person,
  type SessionStore,
  type ThingOf,
} from '@throughline/network';
import { HandOvers } from './hand-overs.ts';
import { hashSecret, newId, newSecret } from './secrets.ts';
import { SESSION_LIFETIME_MS, type SessionCookie } from './session-cookie.ts';

/**
 * One session that is in use: who stands behind it right now. Its answers change the moment a right
 * is taken away or the session ends, so connections hold this and never a copy of what it says.
 */
export class LiveSession {
  /** Its name among connections. It stays when the secret is changed, and nobody outside knows it. */
  readonly id = newId();
  #tokenHash: string;
  #person: Person | undefined;

  constructor(tokenHash: string, person: Person) {
    this.#tokenHash = tokenHash;
    this.#person = person;
  }

  /** The hash of its secret as it is now. */
  get tokenHash(): string {
    return this.#tokenHash;
  }

  /** Undefined once the session has ended. */
  get person(): Person | undefined {
    return this.#person;
  }

  may<A extends Action>(action: A, thing: ThingOf[A]): boolean {
    return this.#person !== undefined && may(this.#person, action, thing);
  }

  change(person: Person | undefined): void {
    this.#person = person;
  }

  renew(tokenHash: string): void {
    this.#tokenHash = tokenHash;
  }
}

/** Who is signed in. Emits `changed` when somebody's rights may have shrunk. */
export class SignedIn extends EventEmitter<{ changed: [sessionIds: readonly string[]] }> {
  readonly #directory: Directory;
  readonly #sessions: SessionStore;
  readonly #cookie: SessionCookie;
  readonly #now: () => number;
  /** How often sessions ended or records changed: what was read before must be read again. */
  #endings = 0;
  /** Sessions that something still holds; the rest are looked up afresh. */
  readonly #live = new Map<string, WeakRef<LiveSession>>();
  readonly #handOvers: HandOvers;

  constructor(ports: {
    directory: Directory;
    sessions: SessionStore;
    cookie: SessionCookie;
    now: () => number;
  }) {
    super();
    this.#directory = ports.directory;
    this.#sessions = ports.sessions;
    this.#cookie = ports.cookie;
    this.#now = ports.now;
    this.#handOvers = new HandOvers(ports.now);
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
    const tokenHash = this.#handOvers.newest(hashSecret(secret));
    const live = this.#live.get(tokenHash)?.deref();
    if (live?.person) return live;
    return this.#look(tokenHash);
  }

  /** Reads a session and holds it; once more when something ended or was renewed meanwhile. */
  async #look(asked: string): Promise<LiveSession | undefined> {
    const endingsBefore = this.#endings;
    const tokenHash = this.#handOvers.newest(asked);
    const personId = await this.#sessions.find(tokenHash, this.#now());
    const person = personId && (await this.#directory.person(personId));
    if (this.#endings !== endingsBefore) return this.#look(asked);
    return person ? this.#hold(tokenHash, person) : undefined;
  }

  /** Ends a session; gives the Set-Cookie header that clears it. */
  async end(session: LiveSession): Promise<string> {
    await this.#sessions.end(session.tokenHash);
    this.#ended(session);
    return this.#cookie.clear();
  }

  #ended(session: LiveSession): void {
    this.#endings++;
    session.change(undefined);
    this.#live.delete(session.tokenHash);
    this.emit('changed', [session.id]);
  }

  /** Takes a record that was just changed: every connection of this person asks by it from now on. */
  personChanged(person: Person): void {
    this.#endings++;
    const changed: string[] = [];
    for (const ref of this.#live.values()) {
      const session = ref.deref();
      if (session?.person?.id !== person.id) continue;
      session.change(person);
      changed.push(session.id);
    }
    this.emit('changed', changed);
  }

  /** Two entries were one person: whoever was signed in as the one that is gone goes on as the other. */
  personMerged(goneId: string, person: Person): void {
    this.#endings++;
    const changed: string[] = [];
    for (const ref of this.#live.values()) {
      const session = ref.deref();
      if (session?.person?.id !== goneId && session?.person?.id !== person.id) continue;
      session.change(person);
      changed.push(session.id);
    }
    this.emit('changed', changed);
  }

  /** Ends every session of a person, on every device, and their connections with them. */
  async endAllOf({ id }: Pick<Person, 'id'>): Promise<void> {
    await this.#sessions.endAllOf(id);
    for (const ref of this.#live.values()) {
      const session = ref.deref();
      if (session?.person?.id === id) this.#ended(session);
    }
  }

  /**
   * Gives every session of a person a new secret, because their level was changed: one that somebody
   * knew before is worth nothing after. Connections stay; each browser is handed its new secret with
   * the next thing that it asks for.
   */
  async renewSecrets(personId: string): Promise<void> {
    for (const stored of await this.#sessions.ofPerson(personId)) {
      const secret = newSecret();
      const tokenHash = hashSecret(secret);
      if (!(await this.#sessions.rotate(stored.tokenHash, { ...stored, tokenHash }))) continue;
      this.#endings++;
      this.#handOvers.put(stored.tokenHash, secret);
      const live = this.#live.get(stored.tokenHash)?.deref();
      this.#live.delete(stored.tokenHash);
      if (!live) continue;
      live.renew(tokenHash);
      this.#live.set(tokenHash, new WeakRef(live));
    }
  }

  /** The Set-Cookie header with the new secret of a browser that still has its old one. */
  handOver(cookieHeader: string | undefined): string | undefined {
    const old = this.#cookie.read(cookieHeader);
    const secret = old && this.#handOvers.take(old);
    return secret ? this.#cookie.set(secret) : undefined;
  }

  /** Reads everybody's record again: a network or a team was deleted, or sessions ended in the store. */
  async refresh(): Promise<void> {
    this.#endings++;
    const changed: string[] = [];
    for (const [tokenHash, ref] of this.#live) {
      const session = ref.deref();
      if (!session) {
        this.#live.delete(tokenHash);
        continue;
      }
      const before = session.person;
      const personId = await this.#sessions.find(tokenHash, this.#now());
      const person = personId ? await this.#directory.person(personId) : undefined;
      session.change(person);
      if (!isDeepStrictEqual(before, person)) changed.push(session.id);
    }
    this.emit('changed', changed);
  }

  #hold(tokenHash: string, person: Person): LiveSession {
    const known = this.#live.get(tokenHash)?.deref();
    if (known?.person) return known;
    const session = new LiveSession(tokenHash, person);
    this.#live.set(tokenHash, new WeakRef(session));
    return session;
  }
}
