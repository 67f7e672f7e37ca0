import { BOARD_SCHEMA_VERSION } from '@throughline/board';
import { openDocument } from '@throughline/client';
import type { BoardInfo, Me } from '@throughline/protocol';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type DocumentSession, openDocumentSession } from './document-session.ts';
import type { DocumentState } from './document-state.ts';
import { fetchBoard } from './fetch-board.ts';
import { documentServerUrl } from './server-url.ts';

const STARTING: DocumentState = { kind: 'opening', unsentTexts: [] };

/** A board's document for as long as the component is on the page. */
export interface OpenedDocument {
  readonly state: DocumentState;
  /** Undefined only until the first effect has run. */
  readonly session: DocumentSession | undefined;
}

/**
 * Opens a board and keeps it open while the component is mounted.
 * @returns a tagged state, so no screen can forget that the board may be away
 */
export function useDocument(boardId: string, me: Me): OpenedDocument {
  const [session, setSession] = useState<DocumentSession>();
  const personKey = me.key;

  useEffect(() => {
    const opened = openDocumentSession({
      fetchBoard: () => fetchBoard(boardId),
      open: (board) => connect(board, personKey),
    });
    setSession(opened);
    const back = () => {
      if (opened.state().kind === 'unreachable') opened.retry();
    };
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('online', back);
      setSession(undefined);
      void opened.close();
    };
  }, [boardId, personKey]);

  const state = useSyncExternalStore(
    session?.subscribe ?? nothingToHear,
    session?.state ?? (() => STARTING),
  );
  return { state, session };
}

function connect(board: BoardInfo, personKey: string) {
  return openDocument({
    serverUrl: documentServerUrl(),
    documentId: board.id,
    epoch: board.epoch,
    schemaVersion: BOARD_SCHEMA_VERSION,
    personKey,
    // Who only reads has nothing to lose, and need not leave a copy of a team's work on their device.
    offlineCopy: board.access === 'write',
  });
}

function nothingToHear(): () => void {
  return () => {};
}
