import { type GoalItem, type GoalView, LINK_STATUSES, LINK_TEXTS } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../../../board-tools.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { AddItem } from '../parts/add-item.tsx';
import { AreaFrame } from '../parts/area-frame.tsx';
import { Choice } from '../parts/choice.tsx';
import { ItemCard } from '../parts/item-card.tsx';
import { ItemText } from '../parts/item-text.tsx';
import styles from './theory.module.css';

/** The theory of action: links that are held to be true until somebody has looked. */
export function TheoryArea({ view }: { view: GoalView }) {
  const links = view.items.under(null, 'link');
  return (
    <AreaFrame area="theory" empty={links.length === 0}>
      {links.map((link) => (
        <TheoryLink key={link.id} view={view} link={link} />
      ))}
      <AddItem type="link" />
    </AreaFrame>
  );
}

function TheoryLink({ view, link }: { view: GoalView; link: GoalItem<'link'> }) {
  const { t } = useTranslation('goal');
  const { changes } = useBoardTools();
  const { status } = link.values;
  const text = (name: (typeof LINK_TEXTS)[number], labelled: 'beside' | 'above') => (
    <ItemText
      key={name}
      item={link}
      name={name}
      label={t(`items.link.${name}`)}
      placeholder={t(`blanks.${name}`)}
      labelled={labelled}
    />
  );
  return (
    <div className={styles.link} data-status={status}>
      <ItemCard view={view} item={link}>
        <div className={styles.halves}>
          <div className={styles.chain}>
            {LINK_TEXTS.slice(0, 3).map((name) => text(name, 'beside'))}
          </div>
          <div className={styles.proof}>
            {LINK_TEXTS.slice(3).map((name) => text(name, 'above'))}
            <EvidenceList view={view} parent={link.id} />
            <Choice
              label={t('items.link.status')}
              value={status}
              none={t('items.link.statusNone')}
              options={LINK_STATUSES.map((value) => ({
                value,
                label: t(`items.link.choices.status.${value}`),
              }))}
              onChange={(value) => changes.items.setValue(link.id, 'status', value)}
            />
          </div>
        </div>
      </ItemCard>
    </div>
  );
}
