import type { People, Person } from '@throughline/network';
import { Level, PersonState, Role } from '@throughline/protocol';
import { sql } from 'kysely';
import { step } from '../committer/step.ts';
import { addPersonSteps } from './add-person-steps.ts';
import { inChunks } from './chunks.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { mergeSteps } from './merge-steps.ts';
import { asPerson } from './rows.ts';
import { sortName } from './sort-name.ts';
import { changeAtVersion, type Store, submitUnless } from './store.ts';

/** People in the database. A write that does not fit rejects with StoreRefused. */
export function peopleIn(store: Store): People {
  const { committer, reader } = store;
  const all = () =>
    reader.selectFrom('person').selectAll().select(keysOfPerson.as('keys')).$castTo<PersonRow>();
  const one = async (personId: string) => {
    const row = await reader.lookUps.row<PersonRow>(ONE, personId);
    return row && asPerson(row, row.keys);
  };

  return {
    addPerson: (person) => committer.submit(addPersonSteps(reader, person)),
    addPeople: (people) =>
      committer.submit(people.flatMap((person) => addPersonSteps(reader, person))),
    person: one,

    async peopleWith(personIds) {
      const people: Person[] = [];
      for (const ids of inChunks(personIds)) {
        const rows = await all().where('id', 'in', ids).execute();
        people.push(...rows.map((row) => asPerson(row, row.keys)));
      }
      return people;
    },

    async personByKey(key) {
      const owner = reader
        .selectFrom('person_key')
        .select('person_id')
        .where('author_key', '=', key);
      const row = await all().where('id', '=', owner).executeTakeFirst();
      return row && asPerson(row, row.keys);
    },

    async peopleByEmail(email) {
      const rows = await all()
        .where(sql`lower(email)`, '=', sql`lower(${email})`)
        .orderBy('created_at')
        .execute();
      return rows.map((row) => asPerson(row, row.keys));
    },

    async people(networkId, { cursor, limit, state, level, teamId, name }) {
      let found = all().where('network_id', '=', networkId);
      if (state !== undefined) found = found.where('state', '=', state);
      if (level !== undefined) found = found.where('level', '=', level);
      if (teamId !== undefined) found = found.where('team_id', 'is not distinct from', teamId);
      // What stands in it, whatever a pattern would make of the letters.
      if (name)
        found = found.where(sql<boolean>`replace(sort_name, ${sortName(name)}, '') != sort_name`);
      const [afterName, afterId] = readCursor(cursor) ?? [];
      if (typeof afterName === 'string' && typeof afterId === 'string') {
        found = found.where(sql<boolean>`(sort_name, id) > (${afterName}, ${afterId})`);
      }
      // One more than asked for tells whether there is a next page.
      const rows = await found
        .orderBy('sort_name')
        .orderBy('id')
        .limit(limit + 1)
        .execute();
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      return {
        items: page.map((row) => asPerson(row, row.keys)),
        next: last && writeCursor([last.sort_name, last.id]),
      };
    },

    async teamMembers(teamId) {
      const rows = await all()
        .where('team_id', '=', teamId)
        .where('state', '!=', 'gone')
        .orderBy('sort_name')
        .orderBy('id')
        .execute();
      return rows.map((row) => asPerson(row, row.keys));
    },

    async countPeople(networkId) {
      const kind = ['team_id', 'role', 'superintendent', 'level', 'state', 'announced'] as const;
      const rows = await reader
        .selectFrom('person')
        .select([...kind])
        .select((fields) => fields.fn.countAll<number>().as('people'))
        .where('network_id', '=', networkId)
        .groupBy([...kind])
        .execute();
      return rows.map((row) => ({
        teamId: row.team_id,
        role: Role.parse(row.role),
        superintendent: row.superintendent === 1,
        level: Level.parse(row.level),
        state: PersonState.parse(row.state),
        announced: row.announced === 1,
        people: row.people,
      }));
    },

    changePerson(personId, version, change) {
      const { name, role, superintendent, level, teamId, email, state, language, announced } =
        change;
      const update = reader
        .updateTable('person')
        .set({
          version: version + 1,
          name,
          sort_name: name === undefined ? undefined : sortName(name),
          role,
          superintendent: superintendent === undefined ? undefined : superintendent ? 1 : 0,
          level,
          team_id: teamId,
          email,
          state,
          language,
          announced: announced === undefined ? undefined : announced ? 1 : 0,
        })
        .where('id', '=', personId)
        .where('version', '=', version);
      return changeAtVersion(store, update, async () => (await one(personId)) !== undefined);
    },

    setLanguage(personId, language) {
      const update = reader.updateTable('person').set({ language }).where('id', '=', personId);
      return committer.submit([step(update)]);
    },

    seen(personId, at) {
      const update = reader
        .updateTable('person')
        .set({ last_seen_at: at })
        .where('id', '=', personId)
        .where((is) => is.or([is('last_seen_at', 'is', null), is('last_seen_at', '<', at)]));
      return committer.submit([step(update)]);
    },

    mergePeople: (stays, goes) =>
      submitUnless(store, mergeSteps(reader, stays, goes), 'not-mergeable'),

    removePerson: (personId) =>
      committer.submit([step(reader.deleteFrom('person').where('id', '=', personId))]),
  };
}

type PersonRow = Parameters<typeof asPerson>[0] & { keys: string };

const KEYS = `(SELECT string_agg(author_key, ' ' ORDER BY author_key)
  FROM person_key WHERE person_id = person.id)`;
const keysOfPerson = sql<string>`${sql.raw(KEYS)}`;

/** Asked for each connection. */
const ONE = `SELECT *, ${KEYS} AS keys FROM person WHERE id = ?`;
