import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import { useScreen } from '../use-screen.ts';
import styles from './locks.module.css';

/** Says that an area is locked, before anybody tries to write in it. */
export function LockedLine({ id }: { id: string }) {
  const { t } = useTranslation('board');
  const { board } = useBoardTools();
  const locked = useScreen((screen) => screen.locked.has(id));
  // On a board that takes nothing from this person a line above says so.
  const isSaid = locked && board.access === 'write';
  return (
    <div role="status" className={styles.place}>
      {isSaid ? <p className={styles.line}>{t('reading.areaLocked')}</p> : null}
    </div>
  );
}
