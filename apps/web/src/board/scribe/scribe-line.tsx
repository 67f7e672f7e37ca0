import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useBoardTools } from '../board-tools.ts';
import { useScreen } from '../use-screen.ts';
import styles from './scribe.module.css';

/** For whom this person writes just now, in sight all the while. */
export function ScribeLine() {
  const { t } = useTranslation('talk');
  const { t: shell } = useTranslation('shell');
  const { screen, mayWrite } = useBoardTools();
  const role = useScreen((state) => state.writesFor);
  return (
    <div role="status">
      {role === null || !mayWrite ? null : (
        <div className={styles.line}>
          <p>{t('scribe.on', { role: shell(`role.${role}`) })}</p>
          <Button onClick={() => screen.setState({ writesFor: null })}>{t('scribe.stop')}</Button>
        </div>
      )}
    </div>
  );
}
