import styles from './file-field.module.css';

/** Where one file is chosen: a field under its label, with a button large enough for a finger. */
export function FileField({
  label,
  accept,
  onFile,
}: {
  label: string;
  /** Kinds of file, as the `accept` of a file input lists them. */
  accept: string;
  onFile: (file: File | undefined) => void;
}) {
  return (
    <label className={styles.file}>
      <span>{label}</span>
      <input type="file" accept={accept} onChange={(event) => onFile(event.target.files?.[0])} />
    </label>
  );
}
