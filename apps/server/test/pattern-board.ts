import { putSignal, type SignalOrigin } from '@throughline/board';
import type { NewBoard } from '@throughline/network';
import * as Y from 'yjs';
import { newId } from '../src/people/secrets.ts';

/** The network's board for patterns, with one signal of a note on it. */
export function patternBoard(beside: NewBoard, boardId: string, signalId: string): NewBoard {
  const origin: SignalOrigin = {
    networkId: beside.networkId,
    conveningId: beside.conveningId,
    conveningName: { en: 'A day', es: 'Un día' },
    teamId: 'team-1',
    teamName: 'North',
    teamBadge: 'NO',
    boardId,
    boardKind: 'empathy-map',
    noteId: 'note-1',
  };
  const source = {
    list: 'says',
    kind: 'heard',
    role: 'parent',
    language: 'es',
    text: '…',
  } as const;
  const doc = new Y.Doc();
  doc.getMap('meta').set('kind', 'pattern-board');
  doc.getMap('meta').set('schema', 1);
  putSignal(doc, signalId, { origin, source, at: 1 });
  return {
    ...beside,
    id: newId(),
    kind: 'pattern-board',
    owner: { type: 'network' },
    position: beside.position + 1,
    schemaVersion: 1,
    content: Y.encodeStateAsUpdate(doc),
    contentClient: doc.clientID,
  };
}
