import { type ComponentPropsWithRef, type MouseEvent, useEffect } from 'react';
import { goTo } from './place.ts';

export type LinkProps = Omit<ComponentPropsWithRef<'a'>, 'href'> & { to: string };

/** A link to another screen. New tabs, downloads and other windows stay the browser's business. */
export function Link({ to, onClick, ...link }: LinkProps) {
  return (
    <a
      {...link}
      href={to}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || !isPlainClick(event)) return;
        event.preventDefault();
        goTo(to);
      }}
    />
  );
}

/** Goes elsewhere as soon as it is shown. */
export function Navigate({ to }: { to: string }) {
  useEffect(() => goTo(to, { replace: true }), [to]);
  return null;
}

function isPlainClick(event: MouseEvent<HTMLAnchorElement>): boolean {
  const { target } = event.currentTarget;
  const elsewhere = target !== '' && target !== '_self';
  return (
    event.button === 0 &&
    !elsewhere &&
    !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  );
}
