import { type ReactNode, useId } from 'react';
import styles from './then-now.module.css';

/** One thing that is told, under its title; where there is nothing of it, what would make something of it. */
export function Part({
  title,
  empty,
  children,
}: {
  title: string;
  empty: string | undefined;
  children: ReactNode;
}) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles.section}>
      <h3 id={titleId}>{title}</h3>
      {empty === undefined ? children : <p className={styles.empty}>{empty}</p>}
    </section>
  );
}
