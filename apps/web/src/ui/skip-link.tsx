import styles from './skip-link.module.css';

/** The first stop of the keyboard: jumps over the header to the element with the given id. */
export function SkipLink({ to, children }: { to: string; children: string }) {
  return (
    <a
      className={styles.link}
      href={`#${to}`}
      onClick={(event) => {
        // The address may carry a token in its fragment, and must not grow one.
        event.preventDefault();
        document.getElementById(to)?.focus();
      }}
    >
      {children}
    </a>
  );
}
