import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import styles from './group-card.module.css';
import type { GroupPerson } from './group-person.ts';
import { type MoveTools, PersonRow } from './person-row.tsx';

/** Who is here and sits in no group, and the one tap that seats them all. */
export function NowhereCard({
  people,
  tools,
  onSeatAll,
}: {
  people: readonly GroupPerson[];
  tools: MoveTools | undefined;
  onSeatAll: () => void;
}) {
  const { t } = useTranslation('groups');
  const titleId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card of a grid, named by its heading.
    <div role="group" aria-labelledby={titleId} className={styles.card} data-nowhere>
      <div className={styles.head}>
        <h4 id={titleId} className={styles.name}>
          {t('group.nowhere')}
        </h4>
        <p className={styles.count}>{t('group.nowhereHint')}</p>
      </div>
      <ul className={styles.people}>
        {people.map((person) => (
          <PersonRow key={person.key} personKey={person.key} person={person} tools={tools} />
        ))}
      </ul>
      {tools === undefined ? null : (
        <div className={styles.ways}>
          <Button onClick={onSeatAll}>{t('group.seatAll', { count: people.length })}</Button>
        </div>
      )}
    </div>
  );
}
