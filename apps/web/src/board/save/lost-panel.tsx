import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PlusIcon } from '../../ui/action-icons.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { ProblemIcon } from '../../ui/icons.tsx';
import { useBoardTools } from '../board-tools.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { putAway, putBack } from '../lost-words.ts';
import type { LostWords } from '../screen-store.ts';
import { useScreen } from '../use-screen.ts';
import { LOST_WORDS_TITLE } from '../writing.ts';
import styles from './save.module.css';
import { PutAway } from './unsent-panel.tsx';

/** Words of this person that no note holds: they stay until this person has put them back or away. */
export function LostPanel() {
  const { t } = useTranslation('board');
  const { screen } = useBoardTools();
  const lost = useScreen((state) => state.lost);
  const panel = useRef<HTMLElement>(null);
  const count = lost.length;
  useEffect(() => {
    // Not from under the hand of a person who writes on.
    const free = screen.getState().writing === null;
    if (count > 0 && free) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [count, screen]);
  return count === 0 ? null : (
    <section ref={panel} className={styles.unsent} aria-labelledby={LOST_WORDS_TITLE}>
      <h2 id={LOST_WORDS_TITLE} tabIndex={-1} className={styles.unsentTitle} role="alert">
        <ProblemIcon /> {t('lost.title')}
      </h2>
      <ul className={styles.unsentTexts}>
        {lost.map((words) => (
          <LostText key={words.id} words={words} />
        ))}
      </ul>
    </section>
  );
}

function LostText({ words }: { words: LostWords }) {
  const { t } = useTranslation('board');
  const kindTexts = useKindTexts();
  const tools = useBoardTools();
  const copying = {
    copy: t('recovered.copy'),
    copied: t('recovered.copied'),
    byHand: t('recovered.copyFailed'),
  };
  return (
    <li className={styles.unsentText}>
      <p>{t(`lost.${words.because}`)}</p>
      <p className={styles.unsentWords}>{words.text}</p>
      <div className={styles.unsentActions}>
        {words.note === undefined ? null : (
          <Button onClick={() => putBack(tools, words)}>
            <PlusIcon /> {t('lost.putBack', { list: kindTexts(`lists.${words.note.list}`) })}
          </Button>
        )}
        <CopyButton text={words.text} words={copying} />
      </div>
      <PutAway onPutAway={() => putAway(tools, words.id)} />
    </li>
  );
}
