import type { PresentPerson } from '@throughline/protocol';
import { RoleMark } from '../../ui/role-mark.tsx';
import { initials } from './initials.ts';
import styles from './people.module.css';

/**
 * A person's initials in a ring of their colour, the mark of their role beside it: a drawing. The
 * name stands elsewhere.
 */
export function PersonChip({ person }: { person: Pick<PresentPerson, 'name' | 'role' | 'color'> }) {
  return (
    <span
      className={styles.chip}
      aria-hidden="true"
      data-initials={initials(person.name)}
      ref={(chip) => chip?.style.setProperty('--person', person.color)}
    >
      <span className={styles.chipRole}>
        <RoleMark role={person.role} />
      </span>
    </span>
  );
}
