import type { ComponentPropsWithRef } from 'react';
import styles from './button.module.css';

export type ButtonLook = 'strong' | 'plain' | 'quiet' | 'danger';

export type ButtonProps = ComponentPropsWithRef<'button'> & {
  /** `strong`: the one action of a screen; `plain`: any other; `quiet`: without an edge. */
  look?: ButtonLook;
  /** Shown instead of the children while the action runs; presses do nothing then. */
  busyWords?: string | undefined;
  /** Takes the whole width that there is. */
  wide?: boolean;
};

/** The classes of a button's look, for links that look like one. */
export function buttonClass({
  look = 'plain',
  wide = false,
  className,
}: {
  look?: ButtonLook | undefined;
  wide?: boolean;
  className?: string | undefined;
}): string {
  return [styles.button, styles[look], wide ? styles.wide : undefined, className]
    .filter(Boolean)
    .join(' ');
}

/**
 * A button. While `busyWords` are given it keeps its focus and says them, and a press does nothing:
 * a disabled button would throw the keyboard back to the top of the page.
 */
export function Button({
  look,
  busyWords,
  wide,
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  const busy = busyWords !== undefined;
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      className={buttonClass({ look, wide: wide ?? false, className })}
      data-busy={busy || undefined}
      aria-disabled={busy ? true : rest['aria-disabled']}
      onClick={busy ? undefined : onClick}
    >
      {busy ? busyWords : children}
    </button>
  );
}
