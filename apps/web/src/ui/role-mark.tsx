import type { Role } from '@throughline/protocol';
import type { ReactNode } from 'react';
import styles from './role-mark.module.css';

/** One shape per role, drawn so that none can be taken for another at 12 px or in grey print. */
const SHAPES: Record<Role, ReactNode> = {
  'district-leader': <path d="M.6 12.4a7.4 7.4 0 0 1 14.8 0z" />,
  principal: <path d="M2.5 2.5h11v11h-11z" />,
  'teacher-leader': <path d="M8 1.5l7 12.5H1z" />,
  parent: <circle cx="8" cy="8" r="6.2" />,
  'board-member': <path d="M8 .8L15.2 8 8 15.2.8 8z" />,
  'community-representative': (
    <path d="M8 1.200a3.7 3.7 0 0 1 2.9 6 3.7 3.7 0 1 1-2.9 6 3.7 3.7 0 1 1-2.9-6A3.7 3.7 0 0 1 8 1.200z" />
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
