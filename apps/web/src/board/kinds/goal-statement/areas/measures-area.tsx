import { type GoalItem, type GoalView, MEASURE_UNITS } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../../../board-tools.ts';
import { AddItem } from '../parts/add-item.tsx';
import { AreaFrame } from '../parts/area-frame.tsx';
import { Choice } from '../parts/choice.tsx';
import { DayField } from '../parts/day-field.tsx';
import { ItemCard } from '../parts/item-card.tsx';
import { ItemText } from '../parts/item-text.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { MeasureChart } from './measure-chart.tsx';
import styles from './measures.module.css';

/** The measures: where each begins, where it should go, and what was seen on the way. */
export function MeasuresArea({ view }: { view: GoalView }) {
  const measures = view.items.under(null, 'measure');
  return (
    <AreaFrame area="measures" empty={measures.length === 0}>
      {measures.map((measure) => (
        <Measure key={measure.id} view={view} measure={measure} />
      ))}
      <AddItem type="measure" />
    </AreaFrame>
  );
}

function Measure({ view, measure }: { view: GoalView; measure: GoalItem<'measure'> }) {
  const { t } = useTranslation('goal');
  const { items } = useBoardTools().changes;
  const { unit, baseline, target } = measure.values;
  const readings = view.items.under(measure.id, 'reading');
  return (
    <ItemCard view={view} item={measure}>
      <ItemText
        item={measure}
        name="what"
        label={t('items.measure.what')}
        placeholder={t('items.measure.blank')}
      />
      <div className={styles.measure}>
        <div className={styles.figures}>
          <div className={styles.ends}>
            <NumberField
              label={t('items.measure.baseline')}
              value={baseline}
              onValue={(value) => items.setValue(measure.id, 'baseline', value)}
            />
            <NumberField
              label={t('items.measure.target')}
              value={target}
              onValue={(value) => items.setValue(measure.id, 'target', value)}
            />
          </div>
          <Choice
            label={t('items.measure.unit')}
            value={unit}
            options={MEASURE_UNITS.map((value) => ({
              value,
              label: t(`items.measure.choices.unit.${value}`),
            }))}
            onChange={(value) => items.setValue(measure.id, 'unit', value)}
          />
          <ItemText
            item={measure}
            name="source"
            label={t('items.measure.source')}
            placeholder={t('blanks.source')}
          />
        </div>
        <MeasureChart measure={measure} readings={readings} />
      </div>
      <div className={styles.readings}>
        {readings.length === 0 ? null : (
          <h3 className={styles.readingsTitle}>{t('measure.readings')}</h3>
        )}
        {readings.map((reading) => (
          <ItemCard key={reading.id} view={view} item={reading} look="plain">
            <div className={styles.reading}>
              <DayField
                label={t('items.reading.on')}
                day={reading.values.on}
                onDay={(day) => items.setValue(reading.id, 'on', day)}
              />
              <NumberField
                label={t('items.reading.value')}
                value={reading.values.value}
                onValue={(value) => items.setValue(reading.id, 'value', value)}
              />
              <ItemText
                item={reading}
                name="what"
                label={t('items.reading.what')}
                placeholder={t('blanks.note')}
              />
            </div>
          </ItemCard>
        ))}
        <AddItem type="reading" parent={measure.id} />
      </div>
    </ItemCard>
  );
}
