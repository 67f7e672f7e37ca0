import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useBoardTools } from '../board-tools.ts';
import styles from './no-names-line.module.css';
import { isPutAway, putLineAway } from './put-away.ts';

/** One line over the map, that no student may be named on it, until this person has put it away. */
export function NoNamesLine() {
  const { t } = useTranslation('board');
  const { me, mayWrite } = useBoardTools();
  const [away, setAway] = useState(() => isPutAway(me.key));
  const wordsId = useId();
  if (away) return null;
  const putAway = () => {
    // Only who writes has a copy of the board on this device; elsewhere nothing is left behind.
    putLineAway(me.key, mayWrite);
    // The button goes with the line, and would take the keyboard along.
    document.querySelector<HTMLElement>('[data-map]')?.focus({ preventScroll: true });
    setAway(true);
  };
  return (
    <div role="note" aria-labelledby={wordsId} className={styles.line}>
      <p id={wordsId}>{t('noNames.words')}</p>
      <Button look="quiet" aria-describedby={wordsId} onClick={putAway}>
        {t('noNames.putAway')}
      </Button>
    </div>
  );
}
