import type { ReactNode } from 'react';
import { HintIcon, ProblemIcon, SuccessIcon } from './icons.tsx';
import styles from './notice.module.css';

export type NoticeKind = 'problem' | 'hint' | 'success';

const ICONS = { problem: ProblemIcon, hint: HintIcon, success: SuccessIcon };

/**
 * Something the screen has to tell, with an icon whose shape differs by kind. A problem is read out
 * at once, the others when the reader pauses.
 * @param quiet set it where the words stand on the page from the start and need no reading out
 */
export function Notice({
  kind,
  children,
  actions,
  quiet = false,
}: {
  kind: NoticeKind;
  children: ReactNode;
  actions?: ReactNode;
  quiet?: boolean;
}) {
  const Icon = ICONS[kind];
  const role = kind === 'problem' ? 'alert' : 'status';
  return (
    <div className={`${styles.notice} ${styles[kind]}`} {...(quiet ? {} : { role })}>
      <Icon />
      <div className={styles.words}>{children}</div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
