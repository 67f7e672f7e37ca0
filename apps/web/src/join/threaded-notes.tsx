import styles from './threaded-notes.module.css';

/** Three notes in different hands on one thread: what the day is for, as a drawing. */
export function ThreadedNotes() {
  return (
    <svg className={styles.drawing} viewBox="0 0 480 260" fill="none" aria-hidden="true">
      <g className={styles.behind}>
        <path d="M-700 150c260-16 470 20 640-2 80-10 110-62 168-66 40-3 66 26 44 46-20 18-52-2-36-26 22-34 88-8 122 22 34 30 64 58 108 50 38-7 50-44 24-54-22-8-40 20-20 38 34 31 92-2 150-10 110-14 190 8 330 0" />
      </g>
      <g className={`${styles.note} ${styles.first}`} transform="rotate(-4 92 106)">
        <path d="M34 56h116v96l-4 4H34z" />
        <path className={styles.mark} d="M46 76l9-15.6 9 15.6z" />
        <path className={styles.line} d="M74 70h60M46 92h90M46 108h82M46 124h50" />
      </g>
      <g className={`${styles.note} ${styles.second}`} transform="rotate(3 258 178)">
        <path d="M196 124h124v104l-4 4H196z" />
        <circle className={styles.mark} cx="215" cy="141" r="8" />
        <path className={styles.line} d="M234 141h66M208 162h96M208 178h84M208 194h96M208 210h40" />
      </g>
      <g className={`${styles.note} ${styles.third}`} transform="rotate(-2 404 74)">
        <path d="M344 22h116v92l-4 4H344z" />
        <path className={styles.mark} d="M363 30l9.5 9.5-9.5 9.5-9.5-9.5z" />
        <path className={styles.line} d="M382 40h58M356 60h90M356 76h72M356 92h88" />
      </g>
      <g className={styles.before}>
        <path d="M108 80c42-4 68 26 46 48M274 122c34 30 64 58 108 50" />
      </g>
    </svg>
  );
}
