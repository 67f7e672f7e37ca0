import { AREAS, type EmpathyMapView } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { openArea } from '../areas/open-area.ts';
import { useBoardTools } from '../board-tools.ts';
import { useScreen } from '../use-screen.ts';
import { areaFill } from './area-fill.ts';
import styles from './phone.module.css';

/** The eight areas as eight places on a thread: where we are, and how many notes lie in each. */
export function AreaStrip({ map }: { map: EmpathyMapView }) {
  const { t } = useTranslation('board');
  const tools = useBoardTools();
  const open = useScreen((screen) => screen.openArea);
  return (
    <ol className={styles.strip}>
      {AREAS.map((area) => {
        const { count, whole } = areaFill(area, map);
        const title = t(`areas.${area.id}.title`);
        const { number } = area;
        const label =
          area.lists.length === 0
            ? `${number}. ${title}, ${t(whole ? 'phone.needDone' : 'phone.needOpen')}`
            : t('phone.areaWithCount', { number, area: title, count });
        return (
          <li key={area.id}>
            <button
              type="button"
              className={styles.place}
              data-filled={whole}
              aria-current={area.id === open ? 'step' : undefined}
              aria-label={label}
              onClick={() => openArea(tools, area.id)}
            >
              <span className={styles.placeNumber}>{number}</span>
              <span
                className={styles.placeCount}
                data-count={area.lists.length === 0 ? (whole ? '✓' : '·') : count || '·'}
              />
            </button>
          </li>
        );
      })}
      <li>
        <button
          type="button"
          className={styles.place}
          aria-label={t('phone.all')}
          onClick={() => tools.screen.setState({ overview: true, writing: null })}
        >
          <span className={`${styles.placeNumber} ${styles.all}`}>
            <AllIcon />
          </span>
          <span className={styles.placeCount} data-count={t('phone.allShort')} />
        </button>
      </li>
    </ol>
  );
}

/** A sheet of areas. */
function AllIcon() {
  return (
    <svg viewBox="0 0 16 16" width="1.1em" height="1.1em" fill="none" aria-hidden="true">
      <path
        d="M2 2.5h12v11H2zM2 6h12M2 10h12M8 2.5V6M5.5 6v4M10.5 6v4M8 10v3.5"
        stroke="currentColor"
        strokeWidth="1.3"
      />
    </svg>
  );
}
