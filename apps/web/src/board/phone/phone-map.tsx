import type { EmpathyMapView } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { areaById } from '../areas/area-of-list.ts';
import { MapArea } from '../areas/map-area.tsx';
import { useScreen } from '../use-screen.ts';
import { AreaOverview } from './area-overview.tsx';
import { AreaStrip } from './area-strip.tsx';
import styles from './phone.module.css';
import { PhoneBar } from './phone-bar.tsx';

/** The map on a phone: one area at a time, or the list of all of them. */
export function PhoneMap({ map }: { map: EmpathyMapView }) {
  const { t } = useTranslation('board');
  const openArea = useScreen((state) => state.openArea);
  const overview = useScreen((state) => state.overview);
  const area = areaById(openArea);
  if (overview) return <AreaOverview map={map} />;
  return (
    <div className={styles.phone}>
      <nav aria-label={t('phone.strip')} className={styles.nav}>
        <AreaStrip map={map} />
      </nav>
      <div key={area.id} className={styles.sheet}>
        <MapArea area={area} map={map} />
      </div>
      <PhoneBar area={area} />
    </div>
  );
}
