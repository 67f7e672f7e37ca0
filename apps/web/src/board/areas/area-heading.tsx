import type { Area } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import styles from './area.module.css';

export const areaHeadingId = (area: Area): string => `area-${area.number}`;

/** The number, name and prompt of an area; the name takes the keyboard when someone jumps here. */
export function AreaHeading({ area, centred = false }: { area: Area; centred?: boolean }) {
  const { t } = useTranslation('board');
  return (
    <header className={styles.heading} data-centred={centred}>
      <span className={styles.number} aria-hidden="true">
        {area.number}
      </span>
      <h2 id={areaHeadingId(area)} tabIndex={-1} className={styles.title}>
        <span className={styles.spokenNumber}>{area.number}. </span>
        {t(`areas.${area.id}.title`)}
      </h2>
      <p className={styles.prompt}>{t(`areas.${area.id}.prompt`)}</p>
    </header>
  );
}
