import { type ReactNode, useEffect, useRef } from 'react';
import { useBoardTools } from '../board-tools.ts';
import { stopWriting } from '../writing.ts';

/**
 * What belongs to the field that is being written in: its editor and the choices beside it. Writing
 * ends when the keyboard goes elsewhere on the page; another window on top ends nothing.
 */
export function WritingFrame({
  className,
  children,
}: {
  className: string | undefined;
  children: ReactNode;
}) {
  const tools = useBoardTools();
  const frame = useRef<HTMLDivElement>(null);

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
    element.addEventListener('focusout', onFocusOut);
    document.addEventListener('pointerdown', onPress, true);
    document.addEventListener('pointerup', onRelease, true);
    document.addEventListener('pointercancel', onRelease, true);
    return () => {
      element.removeEventListener('focusout', onFocusOut);
      document.removeEventListener('pointerdown', onPress, true);
      document.removeEventListener('pointerup', onRelease, true);
      document.removeEventListener('pointercancel', onRelease, true);
    };
  }, [tools]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc leaves from any of the controls inside
    <div
      ref={frame}
      className={className}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        stopWriting(tools, 'focus');
      }}
    >
      {children}
    </div>
  );
}
