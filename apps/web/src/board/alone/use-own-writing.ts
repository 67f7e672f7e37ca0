import { type PrivateNote, readPrivateNotes } from '@throughline/board';
import type { DocumentConnection } from '@throughline/client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type OwnWriting, OwnWritingSession } from './own-writing.ts';

const NOTHING: OwnWriting = {
  place: undefined,
  connection: undefined,
  unsent: [],
  trouble: 'none',
};
const nothingToHear = () => () => {};

/** Somebody's own writing in a step, while the component is mounted. */
export function useOwnWriting(conveningId: string, stepId: string, personKey: string) {
  const [session, setSession] = useState<OwnWritingSession>();
  useEffect(() => {
    const opened = new OwnWritingSession({ conveningId, stepId, personKey });
    setSession(opened);
    return () => {
      setSession(undefined);
      opened.close();
    };
  }, [conveningId, stepId, personKey]);
  const own = useSyncExternalStore(
    session?.subscribe ?? nothingToHear,
    session?.now ?? (() => NOTHING),
  );
  return { session, own };
}

const NO_NOTES: readonly PrivateNote[] = [];

/** The notes of a private document as they are now. */
export function usePrivateNotes(connection: DocumentConnection | undefined) {
  const [notes, setNotes] = useState(NO_NOTES);
  useEffect(() => {
    if (connection === undefined) {
      setNotes(NO_NOTES);
      return;
    }
    const { doc } = connection;
    const read = () => setNotes(readPrivateNotes(doc));
    read();
    doc.on('update', read);
    return () => doc.off('update', read);
  }, [connection]);
  return notes;
}
