import type { Role } from '@throughline/protocol';
import type { ReactNode } from 'react';
import styles from './role-mark.module.css';

/** One shape per role, drawn so that none can be taken for another at 12 px or in grey print. */
const SHAPES: Record<Role, ReactNode> = {
  'district-leader': <path d="M2 12a6 6 0 0 1 12 0v1H2z" />,
  principal: <path d="M2.5 2.5h11v11h-11z" />,
  'teacher-leader': <path d="M8 1.5l7 12.5H1z" />,
  parent: <circle cx="8" cy="8" r="6.2" />,
  'board-member': <path d="M8 .8L15.2 8 8 15.2.8 8z" />,
  'community-representative': (
    <path d="M8 8c-3.5-1-4-6.5 0-6.5S11.5 7 8 8c1-3.5 6.5-4 6.5 0S9 11.5 8 8c3.5 1 4 6.5 0 6.5S4.5 9 8 8c-1 3.5-6.5 4-6.5 0S7 4.5 8 8z" />
  ),
  other: <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="2.6" />,
};

/** The mark of a role: its shape in its colour. Give `label` where no words stand beside it. */
export function RoleMark({ role, label }: { role: Role; label?: string }) {
  const named =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <span className={`${styles.mark} ${styles[role]}`} {...named}>
      <svg viewBox="0 0 16 16" width="1em" height="1em" fill="currentColor" aria-hidden="true">
        {SHAPES[role]}
      </svg>
    </span>
  );
}
