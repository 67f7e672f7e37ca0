import { useEffect } from 'react';

/** Keeps the screen from going dark while this is shown, where the browser can; it asks again when it is looked at anew. */
export function useScreenAwake(): void {
  useEffect(() => {
    let held: WakeLockSentinel | undefined;
    let ended = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        const lock = await navigator.wakeLock.request('screen');
        if (ended) await lock.release();
        else held = lock;
      } catch {
        // A low battery refuses it: the screen then does what the machine is set to.
      }
    };
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      ended = true;
      document.removeEventListener('visibilitychange', ask);
      void held?.release();
    };
  }, []);
}
