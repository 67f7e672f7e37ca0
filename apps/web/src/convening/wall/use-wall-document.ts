import { openDocument } from '@throughline/client';
import type { BoardInfo } from '@throughline/protocol';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type DocumentSession, openDocumentSession } from '../../connection/document-session.ts';
import type { DocumentState } from '../../connection/document-state.ts';
import { fetchBoard } from '../../connection/fetch-board.ts';
import { documentServerUrl } from '../../connection/server-url.ts';
import { useSession } from '../../http/use-session.ts';

/** Nobody looks after a wall: a board that was closed to it is asked for again by itself. */
const AGAIN_MS = 10_000;
const STARTING: DocumentState = { kind: 'opening', unsentTexts: [] };
const nothingToHear = () => () => {};

/** A board's document for as long as it is on the wall: nothing of it stays on this machine, and its room is left with it. */
export function useWallDocument(boardId: string): DocumentState {
  const session = useSession();
  const personKey = session.kind === 'signed-in' ? session.session.me.key : undefined;
  const [opened, setOpened] = useState<DocumentSession>();
  useEffect(() => {
    if (personKey === undefined) return;
    const one = openDocumentSession({
      fetchBoard: () => fetchBoard(boardId),
      open: (board) => connect(board, personKey),
    });
    const timer = setInterval(() => {
      if (one.state().kind === 'closed') one.retry();
    }, AGAIN_MS);
    setOpened(one);
    return () => {
      clearInterval(timer);
      setOpened(undefined);
      void one.close();
    };
  }, [boardId, personKey]);
  return useSyncExternalStore(
    opened?.subscribe ?? nothingToHear,
    opened?.state ?? (() => STARTING),
  );
}

const connect = (board: BoardInfo, personKey: string) =>
  openDocument({
    serverUrl: documentServerUrl(),
    documentId: board.id,
    epoch: board.epoch,
    schemaVersion: board.schemaVersion,
    personKey,
    offlineCopy: false,
  });
