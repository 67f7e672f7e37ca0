import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD, openFixture } from '../test/fixture.ts';
import { settle } from '../test/peer.ts';

it('R-32 tells what people put into root maps, once, and only when it is durable', async () => {
  const fixture = openFixture();
  const told: string[] = [];
  fixture.watcher.added = (_, entries) =>
    void told.push(...entries.map(({ root, key }) => `${root}/${key}`));
  const [ana, bo] = [await fixture.come('Ana'), await fixture.come('Bo')];
  await settle(ana, bo);
  ana.doc.getMap('notes').set('n1', new Y.Map([['list', 'says']]));
  bo.doc.getMap('comments').set('c1', new Y.Map([['author', 'key-Bo']]));
  (ana.doc.getMap('notes').get('n1') as Y.Map<unknown>).set('list', 'does');
  ana.text.insert(0, 'Words are not entries. ');
  await settle(ana, bo);
  expect(told.toSorted()).toEqual(['comments/c1', 'notes/n1']);
  fixture.log.failAppends(1);
  ana.doc.getMap('notes').set('n2', new Y.Map([['list', 'says']]));
  await settle(ana);
  expect(told).toHaveLength(2);
  fixture.clock.advance(1_000);
  await settle(ana);
  expect(told).toContain('notes/n2');
});

it('R-32 says who is in a room, each once, and opens none', async () => {
  const { come, rooms } = openFixture();
  expect(await rooms.people(BOARD)).toEqual([]);
  expect(rooms.size).toBe(0);
  const [ana, again, bo] = [await come('Ana'), await come('Ana'), await come('Bo')];
  await settle(ana, again, bo);
  expect((await rooms.people(BOARD)).map(({ name }) => name).toSorted()).toEqual(['Ana', 'Bo']);
  bo.cut();
  await settle(ana, again);
  expect((await rooms.people(BOARD)).map(({ name }) => name)).toEqual(['Ana']);
});
