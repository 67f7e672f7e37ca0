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

/**
 * A button. While `busyWords` are given it keeps its focus and says them, and a press does nothing:
 * a disabled button would throw the keyboard back to the top of the page.
 */
export function Button({
  look = 'plain',
  busyWords,
  wide = false,
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  const busy = busyWords !== undefined;
  const classes = [styles.button, styles[look], wide ? styles.wide : undefined, className];
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      className={classes.filter(Boolean).join(' ')}
      aria-disabled={busy ? true : rest['aria-disabled']}
      onClick={busy ? undefined : onClick}
    >
      {busy ? busyWords : children}
    </button>
  );
}
