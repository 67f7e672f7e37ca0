import { type GoalItem, type GoalView, HARM_FIELDS } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { AddItem } from '../parts/add-item.tsx';
import { AreaFrame } from '../parts/area-frame.tsx';
import { GoalText } from '../parts/goal-text.tsx';
import { ItemCard } from '../parts/item-card.tsx';
import { ItemText } from '../parts/item-text.tsx';
import styles from './risks.module.css';

/** What could go wrong, and for whom: first who could be harmed, then everything else. */
export function RisksArea({ view }: { view: GoalView }) {
  const risks = view.items.under(null, 'risk');
  const untouched = HARM_FIELDS.every((name) => !view.fields.texts[name]?.text.trim());
  return (
    <AreaFrame area="risks" empty={risks.length === 0 && untouched}>
      <div className={styles.pair}>
        {HARM_FIELDS.map((name) => (
          <GoalText key={name} view={view} field={name} />
        ))}
      </div>
      {risks.map((risk) => (
        <Risk key={risk.id} view={view} risk={risk} />
      ))}
      <AddItem type="risk" />
    </AreaFrame>
  );
}

function Risk({ view, risk }: { view: GoalView; risk: GoalItem<'risk'> }) {
  const { t } = useTranslation('goal');
  return (
    <ItemCard view={view} item={risk}>
      <div className={styles.risk}>
        <ItemText
          item={risk}
          name="what"
          label={t('items.risk.what')}
          placeholder={t('items.risk.blank')}
        />
        <ItemText
          item={risk}
          name="whom"
          label={t('items.risk.whom')}
          placeholder={t('blanks.whom')}
        />
        <ItemText
          item={risk}
          name="guard"
          label={t('items.risk.guard')}
          placeholder={t('blanks.guard')}
        />
      </div>
    </ItemCard>
  );
}
