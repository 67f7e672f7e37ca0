import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory, Person } from '../index.ts';
import type { OpenDirectory } from './directory.ts';
import { newNetwork, newPerson } from './fixtures.ts';

const steward = newPerson({
  id: 'steward-1',
  key: 'steward-key',
  networkId: null,
  teamId: null,
  level: 'steward',
  role: 'other',
});
const named = (name: string, over: Partial<Person> = {}) =>
  newPerson({ id: `id-${name}`, key: `key-${name}`, name, ...over });

export function peopleContract(open: () => Promise<OpenDirectory>): void {
  describe('people', () => {
    let store: OpenDirectory;
    let directory: Directory;

    beforeEach(async () => {
      store = await open();
      directory = store.directory;
      await directory.createNetwork(newNetwork());
      await directory.createNetwork(newNetwork('winter'));
    });
    afterEach(() => store.close());

    it('are given back as they were added, of a network and of the server', async () => {
      const whole = newPerson({
        otherKeys: ['older-key-1', 'older-key-2'],
        superintendent: true,
        email: 'Ana@Example.org',
        state: 'expected',
        announced: true,
        lastSeenAt: 7,
        version: 3,
      });
      await directory.addPeople([whole, steward]);
      expect(await directory.person(whole.id)).toEqual(whole);
      expect(await directory.person(steward.id)).toEqual(steward);
      for (const key of [whole.key, ...whole.otherKeys]) {
        expect(await directory.personByKey(key)).toEqual(whole);
      }
      expect(await directory.person('person-none')).toBeUndefined();
      const both = await directory.peopleWith([steward.id, 'person-none', whole.id, steward.id]);
      expect(new Set(both)).toEqual(new Set([whole, steward]));
      expect(await directory.peopleWith([])).toEqual([]);
      expect(await directory.personByKey('key-none')).toBeUndefined();
      expect(await directory.peopleByEmail('ana@example.ORG')).toEqual([whole]);
      expect(await directory.peopleByEmail('ana@example')).toEqual([]);
    });

    it('N-20 are refused where the id or any author key is somebody’s, all of them', async () => {
      await directory.addPerson(newPerson({ otherKeys: ['older-key'] }));
      const bo = newPerson({ id: 'person-2', key: 'key-2' });
      for (const taken of [{ key: 'autumn-key' }, { key: 'older-key' }, { id: 'autumn-person' }]) {
        await expect(directory.addPerson({ ...bo, ...taken })).rejects.toThrow();
      }
      await expect(directory.addPeople([bo, newPerson()])).rejects.toThrow();
      expect(await directory.person('person-2')).toBeUndefined();
    });

    it('are refused for a network or a team that does not exist', async () => {
      await expect(directory.addPerson(newPerson({ teamId: 'team-none' }))).rejects.toThrow();
      await expect(directory.addPerson(newPerson({ networkId: 'none-1' }))).rejects.toThrow();
    });

    it('are listed page by page in the order of their names, each once', async () => {
      const names = ['Zoë', 'ángel', 'Bo', 'Álvaro', 'bea', 'Ñandú', 'Nora', 'Ana', 'ana', 'مريم'];
      await directory.addPeople(names.map((name, index) => named(name, { id: `id-${index}` })));
      await directory.addPerson(newPerson({}, 'winter'));
      const listed: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await directory.people('autumn-network', { cursor, limit: 3 });
        expect(page.items.length).toBeLessThanOrEqual(3);
        listed.push(...page.items.map(({ name }) => name));
        cursor = page.next;
      } while (cursor !== undefined);
      expect(listed).toEqual([
        'Álvaro',
        'Ana',
        'ana',
        'ángel',
        'bea',
        'Bo',
        'Ñandú',
        'Nora',
        'Zoë',
        'مريم',
      ]);
      const whole = await directory.people('autumn-network', { limit: names.length });
      expect(whole.next).toBeUndefined();
      const strange = await directory.people('autumn-network', { cursor: 'bm90', limit: 1 });
      expect(strange.items.map(({ name }) => name)).toEqual(['Álvaro']);
    });

    it('are listed by state, level, team and part of a name', async () => {
      await directory.addPeople([
        named('Ana'),
        named('Bo', { state: 'expected' }),
        named('Cañedo', { teamId: null, level: 'facilitator' }),
        named('Dee_%', { teamId: 'autumn-team-south' }),
      ]);
      const listed = async (filter: object) =>
        (await directory.people('autumn-network', { limit: 10, ...filter })).items.map(
          ({ name }) => name,
        );
      expect(await listed({ state: 'expected' })).toEqual(['Bo']);
      expect(await listed({ level: 'facilitator' })).toEqual(['Cañedo']);
      expect(await listed({ teamId: null })).toEqual(['Cañedo']);
      expect(await listed({ teamId: 'autumn-team-south' })).toEqual(['Dee_%']);
      expect(await listed({ name: 'CANE' })).toEqual(['Cañedo']);
      expect(await listed({ name: '%' })).toEqual(['Dee_%']);
    });

    it('are listed by team without those who are gone', async () => {
      await directory.addPeople([named('Bo'), named('Ana'), named('Cy', { state: 'gone' })]);
      const members = await directory.teamMembers('autumn-team-north');
      expect(members.map(({ name }) => name)).toEqual(['Ana', 'Bo']);
    });

    it('are counted by kind', async () => {
      await directory.addPeople([
        named('Ana'),
        named('Bo'),
        named('Cy', { role: 'principal' }),
        named('Dee', { teamId: null, announced: true, state: 'expected' }),
        newPerson({}, 'winter'),
      ]);
      const counts = await directory.countPeople('autumn-network');
      const of = { superintendent: false, level: 'member', state: 'here', announced: false };
      const north = { ...of, teamId: 'autumn-team-north' };
      expect(counts).toHaveLength(3);
      expect(counts).toContainEqual({ ...north, role: 'parent', people: 2 });
      expect(counts).toContainEqual({ ...north, role: 'principal', people: 1 });
      expect(counts).toContainEqual({
        ...of,
        teamId: null,
        role: 'parent',
        state: 'expected',
        announced: true,
        people: 1,
      });
    });

    it('N-19 are changed only at the version that the change was made to', async () => {
      await directory.addPerson(newPerson());
      const change = {
        name: 'Álvaro',
        role: 'principal',
        superintendent: true,
        level: 'facilitator',
        teamId: null,
        email: 'a@example.org',
        state: 'gone',
        language: 'en',
      } as const;
      expect(await directory.changePerson('autumn-person', 0, change)).toBe('changed');
      expect(await directory.changePerson('autumn-person', 0, { name: 'Late' })).toBe('stale');
      expect(await directory.changePerson('person-none', 0, change)).toBe('unknown');
      expect(await directory.person('autumn-person')).toEqual(newPerson({ ...change, version: 1 }));
      const found = await directory.people('autumn-network', { limit: 9, name: 'alv' });
      expect(found.items).toHaveLength(1);
    });

    it('change their language, and are seen, one by one', async () => {
      await directory.addPeople([named('Ana'), named('Bo')]);
      await directory.setLanguage('id-Ana', 'en');
      await directory.seen('id-Ana', 20);
      await directory.seen('id-Ana', 10);
      expect(await directory.person('id-Ana')).toMatchObject({ language: 'en', lastSeenAt: 20 });
      expect(await directory.person('id-Bo')).toMatchObject({ language: 'es', lastSeenAt: null });
    });

    it('N-20 become one of two entries, with the keys and the attendance of both', async () => {
      await directory.addPeople([
        named('Ana', { announced: true, lastSeenAt: null }),
        named('Anna', { otherKeys: ['key-older'], lastSeenAt: 90 }),
      ]);
      await directory.attend('autumn-convening', 'id-Ana', 50);
      await directory.attend('autumn-convening', 'id-Anna', 10);
      await directory.attend('autumn-convening', 'id-Anna', 90);
      await directory.visited('id-Anna', 'autumn-team-north-board', 90);
      expect(await directory.mergePeople('id-Ana', 'id-Anna')).toBe(true);
      const one = await directory.person('id-Ana');
      expect(one).toMatchObject({ name: 'Ana', key: 'key-Ana', lastSeenAt: 90, version: 1 });
      expect([...(one?.otherKeys ?? [])].sort()).toEqual(['key-Anna', 'key-older']);
      expect((await directory.personByKey('key-Anna'))?.id).toBe('id-Ana');
      expect(await directory.person('id-Anna')).toBeUndefined();
      expect(await directory.attendanceOf('id-Ana')).toEqual([
        { conveningId: 'autumn-convening', personId: 'id-Ana', firstAt: 10, lastAt: 90 },
      ]);
      const news = await directory.boardNews('id-Ana', 'autumn-network');
      expect(news.get('autumn-team-north-board')).toBe('seen');
    });

    it('N-20 stay two where one is of another network, is not there, or is the same', async () => {
      await directory.addPeople([named('Ana'), newPerson({}, 'winter'), steward]);
      for (const other of ['winter-person', 'steward-1', 'person-none', 'id-Ana']) {
        expect(await directory.mergePeople('id-Ana', other)).toBe(false);
      }
      expect(await directory.person('winter-person')).toEqual(newPerson({}, 'winter'));
      expect(await directory.person('id-Ana')).toEqual(named('Ana'));
    });

    it('are removed with their keys, which others may then have', async () => {
      await directory.addPeople([named('Ana'), named('Bo')]);
      await directory.attend('autumn-convening', 'id-Ana', 50);
      await directory.removePerson('id-Ana');
      expect(await directory.person('id-Ana')).toBeUndefined();
      expect(await directory.personByKey('key-Ana')).toBeUndefined();
      expect(await directory.attendance('autumn-convening')).toEqual([]);
      expect(await directory.person('id-Bo')).toEqual(named('Bo'));
    });
  });
}
