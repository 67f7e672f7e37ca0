import { type ReactNode, useRef } from 'react';
import { useBoardTools } from '../board-tools.ts';
import { stopWriting } from '../writing.ts';
import { useEndWhenLeft } from './use-end-when-left.ts';

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
  useEndWhenLeft(frame);
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
