import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlusIcon } from '../../ui/action-icons.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { ProblemIcon } from '../../ui/icons.tsx';
import styles from './save.module.css';

export interface UnsentPanelProps {
  readonly texts: readonly string[];
  /** Puts a text onto the board; absent where this person may not write. */
  readonly onAdd: ((text: string) => boolean) | undefined;
  /** Absent where the words can only be copied. */
  readonly onPutAway: (() => void) | undefined;
  /** The page around it says already why the server did not take them. */
  readonly explained?: boolean;
}

/** Words that the server never took, so that nobody has to remember them. */
export function UnsentPanel(props: UnsentPanelProps) {
  // What a panel knows of its words (added, being put away) ends with them.
  return props.texts.length === 0 ? null : <OpenPanel {...props} />;
}

function OpenPanel({ texts, onAdd, onPutAway, explained = false }: UnsentPanelProps) {
  const { t } = useTranslation('board');
  return (
    <section className={styles.unsent} aria-labelledby="unsent-title">
      <h2 id="unsent-title" className={styles.unsentTitle} role="alert">
        <ProblemIcon /> {t('recovered.title')}
      </h2>
      {explained ? null : <p>{t('recovered.why')}</p>}
      <ul className={styles.unsentTexts}>
        {texts.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only ever grows at its end
          <UnsentText key={index} text={text} onAdd={onAdd} />
        ))}
      </ul>
      {onPutAway === undefined ? null : <PutAway onPutAway={onPutAway} />}
    </section>
  );
}

function UnsentText({ text, onAdd }: { text: string; onAdd: UnsentPanelProps['onAdd'] }) {
  const { t } = useTranslation('board');
  const [added, setAdded] = useState(false);
  const words = {
    copy: t('recovered.copy'),
    copied: t('recovered.copied'),
    byHand: t('recovered.copyFailed'),
  };
  return (
    <li className={styles.unsentText}>
      <p className={styles.unsentWords}>{text}</p>
      <div className={styles.unsentActions}>
        <CopyButton text={text} words={words} />
        {onAdd === undefined ? null : (
          <Button disabled={added} onClick={() => setAdded(onAdd(text))}>
            <PlusIcon /> {t('recovered.add')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** The way to be rid of the words, behind a second look. */
export function PutAway({ onPutAway }: { onPutAway: () => void }) {
  const { t } = useTranslation('board');
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.unsentActions}>
      {asking ? (
        <>
          <span>{t('recovered.dismissTitle')}</span>
          <Button look="danger" onClick={onPutAway}>
            {t('recovered.confirm')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('recovered.keep')}</Button>
        </>
      ) : (
        <Button onClick={() => setAsking(true)}>{t('recovered.dismiss')}</Button>
      )}
    </div>
  );
}
