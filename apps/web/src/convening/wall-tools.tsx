import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageChoice } from '../shell/language-choice.tsx';
import { ThemeChoice } from '../shell/theme-choice.tsx';
import { Button } from '../ui/button.tsx';
import styles from './wall-tools.module.css';

/** How it is shown: light or dark, which language comes first, the whole screen. */
export function WallTools() {
  const { t } = useTranslation('convening');
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  return (
    <div className={styles.tools}>
      <ThemeChoice />
      <LanguageChoice />
      {isFull || !document.fullscreenEnabled ? null : (
        <Button onClick={() => void document.documentElement.requestFullscreen()}>
          {t('wall.full')}
        </Button>
      )}
    </div>
  );
}
