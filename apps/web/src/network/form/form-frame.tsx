import { type ReactNode, useEffect, useRef } from 'react';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import styles from './form-frame.module.css';
import type { Told } from './told.ts';
import type { Form } from './use-form.ts';

/**
 * The fields of a form with what is to be said of them all: why it was not saved, and what somebody
 * else made of it meanwhile. When something is wrong, the first such field has the keyboard.
 */
export function FormFrame<Entries>({
  id,
  form,
  tell,
  apart = false,
  children,
}: {
  id: string;
  form: Form<Entries>;
  /** Says what entries hold, field by field; needed where two people may edit. */
  tell?: (entries: Entries) => readonly Told[];
  /** Its parts are sections of their own. */
  apart?: boolean;
  children: ReactNode;
}) {
  const element = useRef<HTMLFormElement>(null);
  const { problems, failure, conflict } = form;
  useEffect(() => {
    if (problems.size === 0) return;
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  return (
    <form
      id={id}
      ref={element}
      noValidate
      className={`${styles.form} ${apart ? styles.apart : ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      {conflict === undefined || tell === undefined ? null : (
        <ConflictNotice
          mine={tell(form.entries)}
          theirs={tell(conflict.entries)}
          sending={form.sending}
          onMine={form.keepMine}
          onTheirs={form.takeTheirs}
        />
      )}
      {children}
      <FailureNotice failure={failure} />
    </form>
  );
}
