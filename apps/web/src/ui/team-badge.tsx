import styles from './team-badge.module.css';

/** The two letters of a team. Beside its name they are decoration; alone, give `label`. */
export function TeamBadge({ letters, label }: { letters: string; label?: string }) {
  const named =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <span className={styles.badge} {...named}>
      {letters}
    </span>
  );
}
