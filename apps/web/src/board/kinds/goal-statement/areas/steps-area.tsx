import { type GoalItem, type GoalView, STEP_STATES } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../../../board-tools.ts';
import { AddItem } from '../parts/add-item.tsx';
import { AreaFrame } from '../parts/area-frame.tsx';
import { Choice } from '../parts/choice.tsx';
import { DayField } from '../parts/day-field.tsx';
import { ItemCard } from '../parts/item-card.tsx';
import { ItemText } from '../parts/item-text.tsx';
import styles from './steps.module.css';
import { TestCard } from './test-card.tsx';

/** Who does what, by when, and what became of it; and the changes that are tried out on a small scale. */
export function StepsArea({ view }: { view: GoalView }) {
  const steps = view.items.under(null, 'step');
  const tests = view.items.under(null, 'test');
  return (
    <AreaFrame area="steps" empty={steps.length + tests.length === 0}>
      {steps.map((step) => (
        <NextStep key={step.id} view={view} step={step} />
      ))}
      <AddItem type="step" />
      {tests.map((test) => (
        <TestCard key={test.id} view={view} test={test} />
      ))}
      <AddItem type="test" />
    </AreaFrame>
  );
}

function NextStep({ view, step }: { view: GoalView; step: GoalItem<'step'> }) {
  const { t } = useTranslation('goal');
  const { items } = useBoardTools().changes;
  const { by, state } = step.values;
  return (
    <div className={styles.step} data-state={state}>
      <ItemCard view={view} item={step}>
        <ItemText
          item={step}
          name="what"
          label={t('items.step.what')}
          placeholder={t('items.step.blank')}
          labelled="hidden"
        />
        <div className={styles.promise}>
          <ItemText
            item={step}
            name="who"
            label={t('items.step.who')}
            placeholder={t('blanks.who')}
          />
          <DayField
            label={t('items.step.by')}
            day={by}
            onDay={(day) => items.setValue(step.id, 'by', day)}
          />
        </div>
        <Choice
          label={t('items.step.state')}
          value={state}
          options={STEP_STATES.map((value) => ({
            value,
            label: t(`items.step.choices.state.${value}`),
          }))}
          onChange={(value) => items.setValue(step.id, 'state', value)}
        />
      </ItemCard>
    </div>
  );
}
