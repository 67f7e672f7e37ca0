import { AREAS, type EmpathyMapView } from '@throughline/board';
import { InArea } from '../../locks/in-area.tsx';
import { MapArea } from './map-area.tsx';
import styles from './whole-map.module.css';

/** The map on one sheet. The areas stand in their numbers' order; where they lie is the sheet's affair. */
export function WholeMap({ view }: { view: EmpathyMapView }) {
  return (
    <div className={styles.table}>
      <div className={styles.sheet}>
        {AREAS.map((area) => (
          <InArea key={area.id} ids={[area.id]}>
            <MapArea area={area} map={view} />
          </InArea>
        ))}
      </div>
    </div>
  );
}
