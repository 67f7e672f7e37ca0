import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { RadioRow } from '../../ui/radio-row.tsx';
import styles from '../history.module.css';
import { useVersionNames } from '../version-words.ts';
import { type Playback, SPEEDS } from './use-playback.ts';

/** A slider over all versions, and the way to let them pass by themselves. */
export function Player({ playback }: { playback: Playback }) {
  const { t } = useTranslation('versions');
  const { nameOf, when } = useVersionNames();
  const sliderId = useId();
  const { at, versions, version, playing, speed } = playback;
  if (versions.length < 2) return null;
  const words = version === null ? t('now') : `${nameOf(version)}, ${when(version.at)}`;
  return (
    <div className={styles.player}>
      <Button onClick={() => playback.play(!playing)}>
        {t(playing ? 'playback.pause' : 'playback.play')}
      </Button>
      <div className={styles.slider}>
        <label htmlFor={sliderId}>{t('playback.slider')}</label>
        <input
          id={sliderId}
          type="range"
          min={0}
          max={versions.length - 1}
          step={1}
          value={at}
          aria-valuetext={words}
          onChange={(event) => playback.go(Number(event.target.value))}
        />
        <span className={styles.facts}>{words}</span>
      </div>
      <RadioRow
        look="joined"
        label={t('playback.speed')}
        value={speed}
        options={SPEEDS.map((value) => ({ value, label: t(`playback.${value}`) }))}
        onChange={playback.setSpeed}
      />
    </div>
  );
}
