import { AREAS, type EmpathyMapView } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { AreaNumber } from '../areas/area-number.tsx';
import { openArea } from '../areas/open-area.ts';
import { useBoardTools } from '../board-tools.ts';
import { areaFill } from './area-fill.ts';
import styles from './phone.module.css';

/** All areas to choose from, each with how much is in it and its first words. */
export function AreaOverview({ map }: { map: EmpathyMapView }) {
  const { t } = useTranslation('board');
  const tools = useBoardTools();
  return (
    <div className={styles.overview}>
      <header className={styles.overviewHead}>
        <h2 className={styles.overviewTitle}>{t('phone.allTitle')}</h2>
        <Button onClick={() => openArea(tools, tools.screen.getState().openArea)}>
          {t('phone.close')}
        </Button>
      </header>
      <ol className={styles.overviewList}>
        {AREAS.map((area) => {
          const { count, whole, firstWords } = areaFill(area, map);
          return (
            <li key={area.id}>
              <button
                type="button"
                className={styles.overviewArea}
                onClick={() => openArea(tools, area.id)}
              >
                <AreaNumber area={area} />
                <span className={styles.overviewName}>{t(`areas.${area.id}.title`)}</span>
                <span className={styles.overviewCount}>
                  {area.lists.length === 0
                    ? t(whole ? 'phone.needDone' : 'phone.needOpen')
                    : t('move.notes', { count })}
                </span>
                <span className={styles.overviewWords}>
                  {firstWords || t(`areas.${area.id}.prompt`)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
