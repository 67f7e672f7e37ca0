import { type RefObject, useEffect } from 'react';
import { useBoardTools } from '../board-tools.ts';
import { stopWriting } from '../writing.ts';

/** Ends writing when the keyboard goes from this element to elsewhere on the page. */
export function useEndWhenLeft(frame: RefObject<HTMLElement | null>): void {
  const tools = useBoardTools();
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    let pressing = false;
    let leaving = false;
    const endIfLeft = () => {
      leaving = false;
      const inside = element.contains(document.activeElement);
      if (!inside && element.isConnected && document.hasFocus()) stopWriting(tools, 'nothing');
    };
    const onPress = () => {
      pressing = true;
    };
    // The card shrinks when writing ends: while a button is down, that would move what it was aimed at.
    const onRelease = () => {
      pressing = false;
      if (leaving) setTimeout(endIfLeft);
    };
    const onFocusOut = () => {
      leaving = true;
      if (!pressing) setTimeout(endIfLeft);
    };
    const over = new AbortController();
    const { signal } = over;
    element.addEventListener('focusout', onFocusOut, { signal });
    document.addEventListener('pointerdown', onPress, { capture: true, signal });
    document.addEventListener('pointerup', onRelease, { capture: true, signal });
    document.addEventListener('pointercancel', onRelease, { capture: true, signal });
    return () => over.abort();
  }, [frame, tools]);
}
