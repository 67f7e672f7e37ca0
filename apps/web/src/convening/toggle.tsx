import styles from './toggle.module.css';

/** Something that is on or off, with what that means under it. */
export function Toggle({
  label,
  hint,
  on,
  changing,
  onChange,
}: {
  label: string;
  hint?: string;
  on: boolean;
  changing: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <label className={styles.toggle}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        className={styles.box}
        checked={on}
        aria-disabled={changing ? true : undefined}
        onChange={(event) => {
          // What is shown is what the server said: it follows with the next event.
          if (!changing) onChange(event.target.checked);
        }}
      />
      <span className={styles.label}>{label}</span>
      {hint === undefined ? null : <span className={styles.hint}>{hint}</span>}
    </label>
  );
}
