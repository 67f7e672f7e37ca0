import type { Command } from '@throughline/protocol';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { LiveConvening } from '../use-convening.ts';

/** How one presses on the remote. */
export interface RemoteControl {
  /** Whether a press reaches the room now. */
  readonly isLive: boolean;
  /** Something was pressed, and the room has not answered for longer than it should take. */
  readonly isWaiting: boolean;
  readonly running: Command['type'] | undefined;
  /** Sends a command with a tick in the hand; while the line is away it does neither, and gives false. */
  press(command: Command): boolean;
}

const TICK_MS = 15;
const LONG_MS = 2_500;

/**
 * What is pressed while the line is away is not kept for later: by then the room is elsewhere. A command that was
 * on its way when the line broke is sent again under its own id, and changes nothing twice.
 */
export function useRemote({ link, running, send }: LiveConvening): RemoteControl {
  // The phone knows sooner than the line that it has no network.
  const isOnline = useSyncExternalStore(watchNetwork, () => navigator.onLine);
  const isLive = link === 'connected' && isOnline;
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    setWaiting(false);
    if (running === undefined) return;
    const timer = setTimeout(() => setWaiting(true), LONG_MS);
    return () => clearTimeout(timer);
  }, [running]);
  const press = useCallback(
    (command: Command) => {
      if (!isLive) return false;
      if ('vibrate' in navigator) navigator.vibrate(TICK_MS);
      send(command);
      return true;
    },
    [isLive, send],
  );
  return { isLive, isWaiting, running, press };
}

function watchNetwork(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
