import { isKnownKind, kindOfBoard } from '@throughline/board';
import { BOARD_KINDS, type BoardOwner } from '@throughline/protocol';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { newBoard } from './new-board.ts';

const OWNERS: readonly BoardOwner[] = [
  { type: 'team', teamId: 'team-1' },
  { type: 'group', groupId: 'group-1' },
  { type: 'network' },
];
const place = { networkId: 'network-1', conveningId: null, position: 0, now: 1 };

it.each(BOARD_KINDS.filter(isKnownKind))(
  'B-49 makes a board of the kind %s for any owner',
  (kind) => {
    for (const owner of OWNERS) {
      const board = newBoard(kind, { ...place, owner, title: 'Ours' });
      const doc = new Y.Doc();
      Y.applyUpdate(doc, board.content);
      expect(doc.getMap('meta').toJSON()).toEqual({ kind, schema: board.schemaVersion });
      expect(board).toMatchObject({
        kind,
        owner,
        title: 'Ours',
        contentClient: expect.any(Number),
      });
      expect([...doc.store.clients.keys()]).toEqual([board.contentClient]);
      expect(kindOfBoard(kind)?.gist(kindOfBoard(kind)?.read(doc))).toMatchObject({ headline: '' });
    }
  },
);

it('B-49 refuses a kind that no folder stands behind', () => {
  for (const kind of BOARD_KINDS.filter((one) => !isKnownKind(one))) {
    expect(() => newBoard(kind, { ...place, owner: { type: 'network' } })).toThrow(kind);
  }
});
