import { NOTE_KINDS, type NoteKind } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { KindMark } from './kind-mark.tsx';
import styles from './menu.module.css';

/** One action in a note's menu, with the key that does the same; empty where none does. */
export function MenuItem({
  label,
  keyName,
  run,
}: {
  label: string;
  keyName: string;
  run: () => void;
}) {
  return (
    <button type="button" role="menuitem" tabIndex={-1} className={styles.item} onClick={run}>
      {label}
      {keyName === '' ? null : <kbd className={styles.key}>{keyName}</kbd>}
    </button>
  );
}

/** How we know, as choices in a note's menu. */
export function KindItems({ kind, choose }: { kind: NoteKind; choose: (kind: NoteKind) => void }) {
  const { t } = useTranslation('board');
  return (
    <fieldset className={styles.kinds}>
      <legend className={styles.groupTitle}>{t('actions.kind')}</legend>
      {NOTE_KINDS.map((known) => (
        <button
          key={known}
          type="button"
          role="menuitemradio"
          tabIndex={-1}
          aria-checked={known === kind}
          className={styles.item}
          onClick={() => choose(known)}
        >
          <KindMark kind={known} />
          <span>
            {t(`kinds.${known}`)}{' '}
            <span className={styles.meaning}>{t(`kindMeanings.${known}`)}</span>
          </span>
        </button>
      ))}
    </fieldset>
  );
}
