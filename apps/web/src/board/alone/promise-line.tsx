import { promisesOn } from '@throughline/board';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import styles from './alone.module.css';

/** What was promised to those whose notes were put on this board, in sight as long as they stand here. */
export function PromiseLine() {
  const { t } = useTranslation('alone');
  const { doc } = useBoardTools().connection;
  const [promises, setPromises] = useState(() => promisesOn(doc));
  useEffect(() => {
    const root = doc.getMap('server:reveals');
    const read = () => setPromises(promisesOn(doc));
    read();
    root.observe(read);
    return () => root.unobserve(read);
  }, [doc]);
  return promises.length === 0 ? null : (
    <div className={styles.onBoard} role="note">
      {promises.map((names) => (
        <p key={names}>{t(`onBoard.${names}`)}</p>
      ))}
    </div>
  );
}
