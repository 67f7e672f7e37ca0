import { type GoalItem, type GoalView, TEST_TEXTS, TEST_VERDICTS } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../../../board-tools.ts';
import { Choice } from '../parts/choice.tsx';
import { DayField } from '../parts/day-field.tsx';
import { ItemCard } from '../parts/item-card.tsx';
import { ItemText } from '../parts/item-text.tsx';
import styles from './steps.module.css';

/** A change that is tried out: what is expected of it, the small test, what happened, and what follows. */
export function TestCard({ view, test }: { view: GoalView; test: GoalItem<'test'> }) {
  const { t } = useTranslation('goal');
  const { items } = useBoardTools().changes;
  const { on, verdict } = test.values;
  return (
    <div className={styles.step}>
      <ItemCard view={view} item={test}>
        {TEST_TEXTS.map((name) => (
          <ItemText
            key={name}
            item={test}
            name={name}
            label={t(`items.test.${name}`)}
            placeholder={t(`blanks.test.${name}`)}
          />
        ))}
        <DayField
          label={t('items.test.on')}
          day={on}
          onDay={(day) => items.setValue(test.id, 'on', day)}
        />
        <Choice
          label={t('items.test.verdict')}
          value={verdict}
          none={t('items.test.verdictNone')}
          options={TEST_VERDICTS.map((value) => ({
            value,
            label: t(`items.test.choices.verdict.${value}`),
          }))}
          onChange={(value) => items.setValue(test.id, 'verdict', value)}
        />
      </ItemCard>
    </div>
  );
}
