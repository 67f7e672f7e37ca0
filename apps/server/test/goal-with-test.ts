import { goalItems } from '@throughline/board';
import type { ConveningRecord } from '@throughline/network';
import * as Y from 'yjs';
import { newBoard } from '../src/boards/new-board.ts';
import type { Running } from './running.ts';

/** A goal statement of a team with one test card, `card-1`, that is still to be decided. @returns the board's id */
export async function goalWithTest(
  running: Running,
  card: {
    readonly teamId: string;
    readonly convening: ConveningRecord;
    readonly on: string;
    readonly change: string;
  },
): Promise<string> {
  const { teamId, on, change } = card;
  const { id: conveningId, networkId } = card.convening;
  const owner = { type: 'team', teamId } as const;
  const board = newBoard('goal-statement', { networkId, conveningId, owner, position: 9, now: 1 });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, board.content);
  doc.clientID = board.contentClient;
  goalItems.addWithId(doc, 'card-1', {
    ...{ type: 'test', author: 'key-1', role: 'parent', language: 'en' },
    texts: { change },
    values: { on },
  });
  await running.server.storage.directory.addBoard({
    ...board,
    content: Y.encodeStateAsUpdate(doc),
  });
  return board.id;
}
