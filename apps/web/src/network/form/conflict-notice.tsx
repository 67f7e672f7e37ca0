import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './form-frame.module.css';
import type { Told } from './told.ts';

/** Says that somebody else was quicker, and lays both versions side by side: one is chosen by hand. */
export function ConflictNotice({
  mine,
  theirs,
  sending,
  onMine,
  onTheirs,
}: {
  mine: readonly Told[];
  theirs: readonly Told[];
  sending: boolean;
  onMine: () => void;
  onTheirs: () => void;
}) {
  const { t } = useTranslation('manage');
  const differing = mine.flatMap(({ label, words }, index) => {
    const other = theirs[index]?.words ?? '';
    return other === words ? [] : [{ label, mine: words, theirs: other }];
  });
  return (
    <Notice
      kind="problem"
      actions={
        <>
          <Button busyWords={sending ? t('saving') : undefined} onClick={onMine}>
            {t('conflict.keepMine')}
          </Button>
          <Button onClick={onTheirs}>{t('conflict.takeTheirs')}</Button>
        </>
      }
    >
      <p>{t(differing.length === 0 ? 'conflict.same' : 'conflict.body')}</p>
      {differing.length === 0 ? null : (
        <dl className={styles.both}>
          {differing.map((field) => (
            <div key={field.label} className={styles.part}>
              <dt className={styles.label}>{field.label}</dt>
              <dd className={styles.version}>{t('conflict.mine', { words: field.mine })}</dd>
              <dd className={styles.version}>{t('conflict.theirs', { words: field.theirs })}</dd>
            </div>
          ))}
        </dl>
      )}
    </Notice>
  );
}
