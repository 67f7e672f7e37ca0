import { createHash } from 'node:crypto';
import { type BoardContent, contentForReaders } from '@throughline/board';
import { changeIds, maybeKeysIn } from '@throughline/board/change-ids';
import type { ConveningRecord, Directory, Imports, Origins, Person } from '@throughline/network';
import { PRESENCE_COLORS } from '@throughline/protocol';
import { MarkedIds } from './marked-ids.ts';

const PAGE = 500;

/**
 * What things and people are called in a bundle. Things are called as where the convening was first taken along
 * from; people by a name that is made for this convening, so that no author key leaves the server and nobody can
 * be followed from one bundle to another.
 */
export class IdsToBundle {
  readonly origins: Origins | undefined;
  readonly #record: ConveningRecord;
  readonly #directory: Pick<Directory, 'personByKey'>;
  readonly #things: MarkedIds;
  readonly #originOfKey: ReadonlyMap<string, string>;
  /** Of an author key: whose it is; undefined for what is nobody's. */
  readonly #people: Map<string, Person | undefined>;
  readonly #used = new Map<string, Person>();

  private constructor(
    record: ConveningRecord,
    directory: Pick<Directory, 'personByKey'>,
    known: {
      origins: Origins | undefined;
      originOfKey: ReadonlyMap<string, string>;
      people: Map<string, Person | undefined>;
    },
  ) {
    this.#record = record;
    this.#directory = directory;
    this.origins = known.origins;
    this.#things = new MarkedIds(known.origins?.ids ?? []);
    this.#originOfKey = known.originOfKey;
    this.#people = known.people;
  }

  static async of(
    record: ConveningRecord,
    { directory, imports }: { directory: Directory; imports: Imports },
  ): Promise<IdsToBundle> {
    const people = new Map<string, Person>();
    let cursor: string | undefined;
    do {
      const page = await directory.people(record.networkId, { cursor, limit: PAGE });
      for (const person of page.items) {
        for (const key of [person.key, ...person.otherKeys]) people.set(key, person);
      }
      cursor = page.next;
    } while (cursor !== undefined);
    const origins = await imports.originsOf(record.id);
    const originOfKey = await imports.originsOfKeys(record.id);
    return new IdsToBundle(record, directory, { origins, originOfKey, people });
  }

  thing(id: string): string {
    return this.#things.of(id);
  }

  /** Undefined for a key that is nobody's, as of somebody who was erased. */
  async person(key: string): Promise<string | undefined> {
    await this.#know([key]);
    return this.#called(key);
  }

  /** A content as its readers know it, in the bundle's ids. */
  async content(content: BoardContent): Promise<BoardContent> {
    const read = contentForReaders(content);
    await this.#know(maybeKeysIn(read));
    const id = (known: string) => this.#called(known) ?? this.thing(known);
    return changeIds(read, { id, author: (key) => this.#called(key) ?? '' });
  }

  /** Those who were called by their ids so far, in an order that hangs on nothing else. */
  people() {
    const all = [...this.#used].map(([id, { name, role, teamId, color }]) => ({
      id,
      name,
      role,
      teamId: teamId === null ? null : this.thing(teamId),
      color: color % PRESENCE_COLORS,
    }));
    return all.sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
  }

  /** The teams of those who were called so far. */
  teamIds(): readonly string[] {
    return [...this.#used.values()].flatMap(({ teamId }) => (teamId === null ? [] : [teamId]));
  }

  /** Whoever runs the server belongs to no network, and is looked for one by one. */
  async #know(keys: Iterable<string>): Promise<void> {
    for (const key of keys) {
      if (this.#people.has(key)) continue;
      const person = await this.#directory.personByKey(key);
      const isOurs = person?.networkId === null || person?.networkId === this.#record.networkId;
      this.#people.set(key, isOurs ? person : undefined);
    }
  }

  #called(key: string): string | undefined {
    const person = this.#people.get(key);
    if (person === undefined) return undefined;
    const taken = [person.key, ...person.otherKeys].find((own) => this.#originOfKey.has(own));
    const id = this.#originOfKey.get(taken ?? '') ?? this.#madeFor(person.key);
    this.#used.set(id, person);
    return id;
  }

  #madeFor(key: string): string {
    const hash = createHash('sha256').update(`${this.#record.id} ${key}`).digest('hex');
    return `person-${hash.slice(0, 16)}`;
  }
}

/** By code units: no language's order, which differs from machine to machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
