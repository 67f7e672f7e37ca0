import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD, openFixture, textOf } from '../test/fixture.ts';
import { Peer, settle } from '../test/peer.ts';

it('R-1 reads a damaged document once in 10 s, however often people come, and opens it once it is whole', async () => {
  const { log, clock, rooms, come } = openFixture();
  const template = new Y.Doc();
  template.getText('text').insert(0, 'Whole. ');
  const content = { bytes: Y.encodeStateAsUpdate(template), client: template.clientID };
  log.create('board-2', content);
  log.damage(BOARD);
  let loads = 0;
  const load = log.load.bind(log);
  log.load = (id) => {
    loads += 1;
    return load(id);
  };
  for (let i = 0; i < 20; i++) {
    await expect(come('Ana')).rejects.toMatchObject({ name: 'DamagedDocument' });
    clock.advance(100);
  }
  expect(loads).toBe(1);
  const bo = await new Peer('Bo').join(rooms, 'board-2');
  await settle(bo);
  expect(textOf(bo.doc)).toBe('Whole. ');

  log.create(BOARD, content);
  clock.advance(10_000);
  const ana = await come('Ana');
  await settle(ana);
  expect(textOf(ana.doc)).toBe('Whole. ');
});
