import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveStatus } from '../connection/use-save-status.ts';
import styles from './board.module.css';
import { useBoardTools } from './board-tools.ts';
import { whyReading } from './why-reading.ts';

/**
 * Says why there is nothing to write with, and when there is again. On the page before it speaks, or screen readers miss its first word.
 */
export function ReadingAlong() {
  const { mayWrite } = useBoardTools();
  const [hasRead, setHasRead] = useState(false);
  useEffect(() => {
    if (!mayWrite) setHasRead(true);
  }, [mayWrite]);
  const { t } = useTranslation('board');
  return (
    <div role="status">
      {mayWrite ? null : <Reading />}
      {mayWrite && hasRead ? <p className={styles.reading}>{t('reading.over')}</p> : null}
    </div>
  );
}

function Reading() {
  const { t } = useTranslation('board');
  const { board, me, connection, mayComment } = useBoardTools();
  const save = useSaveStatus(connection);
  const isPaused = whyReading(me, board) === 'paused';
  if (board.asBuddy && board.team) {
    const { name } = board.team;
    return (
      <div className={styles.reading}>
        <p>{t(mayComment ? 'reading.buddy' : 'reading.buddyOnly', { team: name })}</p>
      </div>
    );
  }
  return (
    <div className={styles.reading}>
      <p>
        {t(isPaused ? 'reading.paused' : 'readingAlong')}
        {isPaused && save.kind === 'saved' ? ` ${t('reading.saved')}` : null}
      </p>
    </div>
  );
}
