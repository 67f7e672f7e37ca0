import type { BoardVisitors, Command, ConveningState } from '@throughline/protocol';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { sessionStore } from '../http/use-session.ts';
import { type ConveningStore, createConveningStore } from './convening-store.ts';
import { createPulseStore, type PulseStore } from './pulse-store.ts';
import { holdLine, type SharedLine } from './shared-line.ts';

/** A convening as it runs, and how to change it. */
export interface LiveConvening
  extends Pick<
    ConveningStore,
    'state' | 'link' | 'apart' | 'presence' | 'writing' | 'writingByBoard' | 'running' | 'refusal'
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
 * Follows a convening while the component is mounted, over the line that other pages about it use too.
 * @param first the state that came with the page, shown until the server speaks
 */
export function useConvening(conveningId: string, first?: ConveningState): LiveConvening {
  const [before] = useState(() => ({
    store: createConveningStore(first),
    pulses: createPulseStore(),
  }));
  const [line, setLine] = useState<SharedLine>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the first state is what it was at first.
  useEffect(() => {
    const held = holdLine(conveningId, personKey(), first);
    setLine(held.line);
    return held.letGo;
  }, [conveningId]);

  const send = useCallback(
    (command: Command) => {
      if (line === undefined) return;
      void line.store.getState().run(command, (sent) => line.control().send(sent));
    },
    [line],
  );
  const serverNow = useCallback(() => line?.control().serverNow() ?? Date.now(), [line]);
  const who = useCallback(
    async (boardId: string) => (await line?.control().who(boardId)) ?? [],
    [line],
  );
  const { store, pulses } = line ?? before;
  return { ...useStore(store), pulses, who, send, serverNow };
}

/** Whose line it is: who signs in as another person on this page begins with one of their own. */
function personKey(): string {
  const { status } = sessionStore.getState();
  return status.kind === 'signed-in' ? status.session.me.key : '';
}
