import { type EmpathyMapSeed, type EmpathyMapView, writeEmpathyMap } from '@throughline/board';
import { type DocumentConnection, openDocument } from '@throughline/client';
import type { BoardInfo, Me } from '@throughline/protocol';
import { type BoardTools, makeBoardTools } from '../board-tools.ts';
import { empathyMapScreen } from '../kinds/empathy-map/empathy-map-screen.tsx';
import type { KindScreen } from '../kinds/kind-screen.ts';

/** A socket to nowhere: the document lives on this page alone. */
class SocketToNowhere extends EventTarget {
  readonly readyState = 0;
  binaryType = 'arraybuffer';
  send(): void {}
  close(): void {}
}

export const ROSA: Me = {
  id: 'rosa-1',
  key: 'person-rosa',
  name: 'Rosa',
  networkId: 'network-1',
  level: 'member',
  state: 'here',
  role: 'parent',
  language: 'en',
  color: '#1f6f5c',
  team: { id: 'team-1', name: 'Mesa Linda', badge: 'ML' },
};

const BOARD: BoardInfo = {
  id: 'board-1',
  kind: 'empathy-map',
  team: { id: 'team-1', name: 'Mesa Linda', badge: 'ML' },
  networkId: 'network-1',
  owner: { type: 'team', teamId: 'team-1' },
  title: null,
  access: 'write',
  mayComment: true,
  conveningId: 'convening-1',
  epoch: 1,
  schemaVersion: 1,
};

export type PaperBoard = BoardTools<EmpathyMapView>;

/** A real empathy map with real tools and no server, for tests; `connection.close()` ends it. */
export function paperBoard(
  seed?: EmpathyMapSeed,
  access: BoardInfo['access'] = 'write',
): PaperBoard {
  return paperBoardOf(empathyMapScreen, (doc) => writeEmpathyMap(doc, seed), access);
}

/** The same of another kind, as `write` makes it. */
export function paperBoardOf<View>(
  kind: KindScreen<View>,
  write: (doc: DocumentConnection['doc']) => void,
  access: BoardInfo['access'] = 'write',
): BoardTools<View> {
  const connection: DocumentConnection = openDocument({
    serverUrl: 'ws://nowhere.invalid',
    documentId: BOARD.id,
    epoch: BOARD.epoch,
    schemaVersion: BOARD.schemaVersion,
    personKey: ROSA.key,
    offlineCopy: false,
    WebSocketPolyfill: SocketToNowhere as unknown as typeof WebSocket,
  });
  write(connection.doc);
  return makeBoardTools({
    connection,
    board: { ...BOARD, kind: kind.model.kind, access },
    me: ROSA,
    kind,
    language: () => 'en',
  });
}
