import type { PersonInfo } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { RoleMark } from '../../ui/role-mark.tsx';
import styles from './people-cards.module.css';
import { StateMark } from './state-mark.tsx';

/** People on cards, for a narrow window: a press anywhere on one opens what can be changed. */
export function PeopleCards({
  people,
  onChange,
}: {
  people: readonly PersonInfo[];
  onChange: (person: PersonInfo) => void;
}) {
  const { t } = useTranslation(['people', 'shell']);
  return (
    <ul className={styles.cards}>
      {people.map((person) => (
        <li key={person.id} className={styles.card}>
          <button
            type="button"
            data-person
            className={styles.name}
            onClick={() => onChange(person)}
            aria-label={t('list.change', { name: person.name })}
          >
            <span dir="auto">{person.name}</span>
          </button>
          <StateMark state={person.state} />
          <p className={styles.facts}>
            <RoleMark role={person.role} />
            <span>
              {person.superintendent
                ? t('superintendent.short')
                : t(`role.${person.role}`, { ns: 'shell' })}
            </span>
          </p>
          <p className={styles.facts}>{person.team?.name ?? t('noTeam')}</p>
          {person.level === 'member' ? null : (
            <p className={styles.facts}>{t(`level.${person.level}`)}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
