import { type ControlConnection, openControl } from '@throughline/client';
import type { BoardVisitors, Command, ConveningState } from '@throughline/protocol';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { type ConveningStore, createConveningStore } from './convening-store.ts';
import { createPulseStore, type PulseStore } from './pulse-store.ts';

/** A convening as it runs, and how to change it. */
export interface LiveConvening
  extends Pick<
    ConveningStore,
    'state' | 'link' | 'presence' | 'writing' | 'writingByBoard' | 'running' | 'refusal'
  > {
  send: (command: Command) => void;
  /** How its boards do, for those who run it. */
  pulses: StoreApi<PulseStore>;
  /** Who has a board open; nobody, to whom that is no business of. */
  who: (boardId: string) => Promise<BoardVisitors>;
  /** The server's time, milliseconds since 1970. */
  serverNow: () => number;
}

/**
 * Follows a convening while the component is mounted.
 * @param first the state that came with the page, shown until the server speaks
 */
export function useConvening(conveningId: string, first?: ConveningState): LiveConvening {
  const [store] = useState(() => createConveningStore(first));
  const [pulses] = useState(createPulseStore);
  const control = useRef<ControlConnection>(undefined);

  useEffect(() => {
    const { tookState, tookEvent, tookPresence, tookWriting, tookLink } = store.getState();
    let stop = () => {};
    const open = () => {
      const opened = openControl({
        serverUrl: location.origin,
        conveningId,
        onState: tookState,
        onPresence: tookPresence,
        onPulse: pulses.getState().took,
        onWriting: (writing) => tookWriting({ writing }),
        onWritingByBoard: (writingByBoard) => tookWriting({ writingByBoard }),
        onEvent(event) {
          if (tookEvent(event)) return;
          // An event was missed: each new connection begins with the whole state.
          stop();
          stop = open();
        },
      });
      control.current = opened;
      tookLink(opened.status());
      const unsubscribe = opened.subscribe(() => tookLink(opened.status()));
      return () => {
        unsubscribe();
        opened.close();
      };
    };
    stop = open();
    return () => stop();
  }, [store, pulses, conveningId]);

  const send = useCallback(
    (command: Command) => {
      const connection = control.current;
      if (connection === undefined) return;
      void store.getState().run(command, (sent) => connection.send(sent));
    },
    [store],
  );
  const serverNow = useCallback(() => control.current?.serverNow() ?? Date.now(), []);
  const who = useCallback(
    async (boardId: string) => (await control.current?.who(boardId)) ?? [],
    [],
  );
  return { ...useStore(store), pulses, who, send, serverNow };
}
