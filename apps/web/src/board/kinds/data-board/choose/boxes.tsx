import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button.tsx';
import styles from './choose.module.css';

/** Several of many: check boxes, and all or none by one press. What is chosen keeps the order of the table. */
export function Boxes({
  label,
  all,
  chosen,
  onChange,
}: {
  label: string;
  all: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const { t } = useTranslation('data');
  const id = useId();
  const set = new Set(chosen);
  return (
    <fieldset className={styles.boxes} aria-labelledby={id}>
      <div className={styles.boxesHead}>
        <p id={id} className={styles.label}>
          {label}
        </p>
        <Button
          look="quiet"
          aria-label={`${label}: ${t('choose.all')}`}
          onClick={() => onChange([...all])}
        >
          {t('choose.all')}
        </Button>
        <Button
          look="quiet"
          aria-label={`${label}: ${t('choose.none')}`}
          onClick={() => onChange([])}
        >
          {t('choose.none')}
        </Button>
      </div>
      <div className={styles.list}>
        {all.map((one) => (
          <label key={one} className={styles.box}>
            <input
              type="checkbox"
              checked={set.has(one)}
              onChange={({ target }) => {
                const next = new Set(chosen);
                if (target.checked) next.add(one);
                else next.delete(one);
                onChange(all.filter((other) => next.has(other)));
              }}
            />
            {one || t('chart.everyone')}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
