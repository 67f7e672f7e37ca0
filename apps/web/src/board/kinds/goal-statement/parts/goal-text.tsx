import type { GoalField, GoalView } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { TextSpot } from '../../../editor/text-spot.tsx';
import styles from './parts.module.css';

/** A text of the template with its question above it. */
export function GoalText({ view, field }: { view: GoalView; field: GoalField }) {
  const { t } = useTranslation('goal');
  const label = t(`fields.${field}.name`);
  return (
    <div className={styles.above}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <TextSpot
        look="box"
        field={field}
        content={view.fields.texts[field]}
        label={label}
        placeholder={t(`fields.${field}.blank`)}
      />
    </div>
  );
}
