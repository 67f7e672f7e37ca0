import { CopyButton, type CopyButtonProps } from '../ui/copy-button.tsx';
import { QrCode } from './qr-code.tsx';
import styles from './shown-link.module.css';

/** A link that is told only now: to scan, to read and to copy. */
export function ShownLink({
  path,
  words,
}: {
  /** Path and fragment on this server. */
  path: string;
  words: CopyButtonProps['words'] & {
    readonly qr: string;
    /** How long it works, and that it is not shown again. */
    readonly until: string;
  };
}) {
  const address = `${location.origin}${path}`;
  return (
    <div className={styles.link}>
      <div className={styles.qr}>
        <QrCode text={address} label={words.qr} />
      </div>
      <div className={styles.words}>
        <p className={styles.address} translate="no">
          {address}
        </p>
        <CopyButton text={address} words={words} />
        <p className={styles.soft}>{words.until}</p>
      </div>
    </div>
  );
}
