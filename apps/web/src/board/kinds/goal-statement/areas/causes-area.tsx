import { CAUSE_REACHES, type GoalItem, type GoalView, MAX_WHYS } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../../../board-tools.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { AddItem } from '../parts/add-item.tsx';
import { AreaFrame } from '../parts/area-frame.tsx';
import { Choice } from '../parts/choice.tsx';
import { ItemCard } from '../parts/item-card.tsx';
import { ItemText } from '../parts/item-text.tsx';
import styles from './causes.module.css';

/** From what should not be so down to what a system does: five whys, each the answer to the one before. */
export function CausesArea({ view }: { view: GoalView }) {
  const causes = view.items.under(null, 'cause');
  return (
    <AreaFrame area="causes" empty={causes.length === 0}>
      {causes.map((cause) => (
        <Chain key={cause.id} view={view} cause={cause} />
      ))}
      <AddItem type="cause" />
    </AreaFrame>
  );
}

function Chain({ view, cause }: { view: GoalView; cause: GoalItem<'cause'> }) {
  const { t } = useTranslation('goal');
  const { changes } = useBoardTools();
  const whys = view.items.under(cause.id, 'why');
  return (
    <ItemCard view={view} item={cause}>
      <ItemText
        item={cause}
        name="what"
        label={t('items.cause.what')}
        placeholder={t('items.cause.blank')}
        labelled="hidden"
      />
      <EvidenceList view={view} parent={cause.id} />
      <ol className={styles.whys}>
        {whys.map((why, i) => (
          <li key={why.id} className={styles.why}>
            <ItemCard view={view} item={why} look="plain">
              <ItemText
                item={why}
                name="what"
                label={t('whyNumber', { number: i + 1 })}
                placeholder={t('items.why.blank')}
              />
              <EvidenceList view={view} parent={why.id} />
            </ItemCard>
          </li>
        ))}
        {whys.length < MAX_WHYS ? (
          <li className={styles.next}>
            <AddItem type="why" parent={cause.id} />
          </li>
        ) : null}
      </ol>
      {whys.length >= 3 ? (
        <div className={styles.root}>
          <p className={styles.hint}>{t('rootHint')}</p>
          <Choice
            label={t('items.cause.reach')}
            value={cause.values.reach}
            options={CAUSE_REACHES.map((value) => ({
              value,
              label: t(`items.cause.choices.reach.${value}`),
            }))}
            onChange={(reach) => changes.items.setValue(cause.id, 'reach', reach)}
          />
        </div>
      ) : null}
    </ItemCard>
  );
}
