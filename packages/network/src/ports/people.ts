import type { Id, Language, Level, PersonState } from '@throughline/protocol';
import type { Seats } from '../composition.ts';
import type { Person } from '../records.ts';
import type { Changed } from './changed.ts';
import type { Page, PageOf } from './page.ts';

/** Which people of a network a list holds. */
export interface PeopleFilter {
  state?: PersonState | undefined;
  level?: Level | undefined;
  /** Null: those who sit at none. */
  teamId?: Id | null | undefined;
  /** Part of a name, in any case. */
  name?: string | undefined;
}

/** How many people of one kind a network has. */
export interface PeopleCount extends Seats {
  teamId: Id | null;
  level: Level;
  state: PersonState;
  announced: boolean;
}

export interface People {
  addPerson(person: Person): Promise<void>;
  /** Adds all or none. */
  addPeople(people: readonly Person[]): Promise<void>;
  person(personId: Id): Promise<Person | undefined>;
  /** Those of them who are there, in any order and in few queries. */
  peopleWith(personIds: readonly Id[]): Promise<readonly Person[]>;
  /** By any of their author keys. */
  personByKey(key: Id): Promise<Person | undefined>;
  /** Everybody with this address, in any case: in several networks, and stewards of the server. */
  peopleByEmail(email: string): Promise<readonly Person[]>;
  /** In the order of their names, then of their ids; a page goes on right after the one before. */
  people(networkId: Id, page: PageOf & PeopleFilter): Promise<Page<Person>>;
  /** Everybody of a team but those who are gone, in the order of their names. */
  teamMembers(teamId: Id): Promise<readonly Person[]>;
  /** Everybody of a network, counted by kind in one query. */
  countPeople(networkId: Id): Promise<readonly PeopleCount[]>;
  changePerson(
    personId: Id,
    version: number,
    change: Partial<
      Pick<
        Person,
        | 'name'
        | 'role'
        | 'superintendent'
        | 'level'
        | 'teamId'
        | 'email'
        | 'state'
        | 'language'
        | 'announced'
      >
    >,
  ): Promise<Changed>;
  setLanguage(personId: Id, language: Language): Promise<void>;
  /** That a person used this server; an earlier moment than the one that stands there is ignored. */
  seen(personId: Id, at: number): Promise<void>;
  /**
   * Takes one entry of a person into another: the author keys, sessions, links, passkeys, visits and
   * attendance of `goes` pass to `stays`, and `goes` is removed.
   * @returns false when one of them is not there, or they are not in the same network
   */
  mergePeople(stays: Id, goes: Id): Promise<boolean>;
  /** Removes a person with everything that hangs on them, their author keys too. */
  removePerson(personId: Id): Promise<void>;
}
