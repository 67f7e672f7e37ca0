import { type GoalItem, type GoalView, goalSentence, isSentenceBegun } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../../i18n/start-i18n.ts';
import { useBoardTools } from '../../../board-tools.ts';
import { AddItem } from '../parts/add-item.tsx';
import { AreaFrame } from '../parts/area-frame.tsx';
import { DayField } from '../parts/day-field.tsx';
import { ItemCard } from '../parts/item-card.tsx';
import { ItemText } from '../parts/item-text.tsx';
import styles from './drivers.module.css';

/** The driver diagram: the goal, what drives it, where practice can change, and what to try. */
export function DriversArea({ view }: { view: GoalView }) {
  const { t, i18n } = useTranslation('goal');
  const drivers = view.items.under(null, 'driver');
  return (
    <AreaFrame area="drivers" empty={drivers.length === 0}>
      <div className={styles.tree}>
        <div className={styles.aim}>
          <h3 className={styles.aimTitle}>{t('aim')}</h3>
          <p>{isSentenceBegun(view) ? goalSentence(view, currentLanguage(i18n)) : t('noAim')}</p>
        </div>
        <ul className={styles.branch}>
          {drivers.map((driver) => (
            <Twig key={driver.id} view={view} item={driver} />
          ))}
          <li className={styles.grow}>
            <AddItem type="driver" />
          </li>
        </ul>
      </div>
    </AreaFrame>
  );
}

function Twig({ view, item }: { view: GoalView; item: GoalItem<'driver' | 'secondary'> }) {
  const { t } = useTranslation('goal');
  return (
    <li className={styles.twig} data-level={item.type}>
      <ItemCard view={view} item={item}>
        <ItemText
          item={item}
          name="what"
          label={t(`items.${item.type}.what`)}
          placeholder={t(`items.${item.type}.blank`)}
        />
      </ItemCard>
      <ul className={styles.branch}>
        {item.type === 'driver'
          ? view.items
              .under(item.id, 'secondary')
              .map((secondary) => <Twig key={secondary.id} view={view} item={secondary} />)
          : view.items
              .under(item.id, 'idea')
              .map((idea) => <Idea key={idea.id} view={view} idea={idea} />)}
        <li className={styles.grow}>
          <AddItem type={item.type === 'driver' ? 'secondary' : 'idea'} parent={item.id} />
        </li>
      </ul>
    </li>
  );
}

function Idea({ view, idea }: { view: GoalView; idea: GoalItem<'idea'> }) {
  const { t } = useTranslation('goal');
  const { changes } = useBoardTools();
  return (
    <li className={styles.twig} data-level="idea">
      <ItemCard view={view} item={idea}>
        <ItemText
          item={idea}
          name="what"
          label={t('items.idea.what')}
          placeholder={t('items.idea.blank')}
        />
        <ItemText
          item={idea}
          name="owner"
          label={t('items.idea.owner')}
          placeholder={t('blanks.owner')}
        />
        <ItemText
          item={idea}
          name="sign"
          label={t('items.idea.sign')}
          placeholder={t('blanks.sign2')}
        />
        <DayField
          label={t('items.idea.test')}
          day={idea.values.test}
          onDay={(day) => changes.items.setValue(idea.id, 'test', day)}
        />
      </ItemCard>
    </li>
  );
}
