import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './dialog.module.css';
import { CloseIcon } from './icons.tsx';

export interface DialogProps {
  title: string;
  /** Read by screen readers on the button that closes. */
  closeLabel: string;
  /** Called for every way out: Esc, the close button, a press beside the dialog. */
  onClose: () => void;
  children: ReactNode;
  /** The buttons at the foot. */
  actions?: ReactNode;
}

/**
 * A modal dialog while it is mounted: the browser's own `<dialog>`, so the page behind it is inert
 * and Esc closes it. Focus goes to the first field marked `autoFocus`, else to the title, and comes back to
 * what had it before.
 */
export function Dialog({ title, closeLabel, onClose, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element !== null && !element.open) {
      element.showModal();
      if (!hasFocusWithin(element, heading.current)) heading.current?.focus();
    }
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the keyboard's way to the same end.
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles.sheet}>
        <header className={styles.header}>
          <h2 id={titleId} ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h2>
          <button type="button" className={styles.close} aria-label={closeLabel} onClick={onClose}>
            <CloseIcon />
          </button>
        </header>
        <div className={styles.body}>{children}</div>
        {actions === undefined ? null : <footer className={styles.actions}>{actions}</footer>}
      </div>
    </dialog>
  );
}

/** Whether a field inside asked for the focus; the close button, which showModal picks, did not. */
function hasFocusWithin(dialog: HTMLDialogElement, heading: HTMLElement | null): boolean {
  const focused = document.activeElement;
  return (
    focused !== null &&
    dialog.contains(focused) &&
    focused.closest('header') === null &&
    focused !== heading &&
    focused !== dialog
  );
}
