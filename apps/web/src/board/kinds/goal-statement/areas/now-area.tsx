import type { GoalView } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { AddItem } from '../parts/add-item.tsx';
import { AreaFrame } from '../parts/area-frame.tsx';
import { ItemCard } from '../parts/item-card.tsx';
import { ItemText } from '../parts/item-text.tsx';

/** What is so today, each with what it rests on. */
export function NowArea({ view }: { view: GoalView }) {
  const { t } = useTranslation('goal');
  const facts = view.items.under(null, 'fact');
  return (
    <AreaFrame area="now" empty={facts.length === 0}>
      {facts.map((fact) => (
        <ItemCard key={fact.id} view={view} item={fact}>
          <ItemText
            item={fact}
            name="what"
            label={t('items.fact.what')}
            placeholder={t('items.fact.blank')}
            labelled="hidden"
          />
          <EvidenceList view={view} parent={fact.id} />
        </ItemCard>
      ))}
      <AddItem type="fact" />
    </AreaFrame>
  );
}
