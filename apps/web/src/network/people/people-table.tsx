import type { PersonInfo } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { RoleMark } from '../../ui/role-mark.tsx';
import { TeamBadge } from '../../ui/team-badge.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './people-table.module.css';
import { StateMark } from './state-mark.tsx';

/** People in rows; the name of each opens what can be changed. */
export function PeopleTable({
  people,
  onChange,
}: {
  people: readonly PersonInfo[];
  onChange: (person: PersonInfo) => void;
}) {
  const { t } = useTranslation('people');
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{t('list.caption')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('field.name')}</th>
          <th scope="col">{t('field.role')}</th>
          <th scope="col">{t('field.team')}</th>
          <th scope="col">{t('field.level')}</th>
          <th scope="col">{t('field.state')}</th>
          <th scope="col">{t('field.language')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} onChange={onChange} />
        ))}
      </tbody>
    </table>
  );
}

function PersonRow({
  person,
  onChange,
}: {
  person: PersonInfo;
  onChange: (person: PersonInfo) => void;
}) {
  const { t } = useTranslation(['people', 'shell']);
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          data-person
          className={styles.name}
          onClick={() => onChange(person)}
          aria-label={t('list.change', { name: person.name })}
        >
          <span dir="auto">{person.name}</span>
        </button>
        {person.email === null ? null : <span className={styles.email}>{person.email}</span>}
      </th>
      <td>
        <span className={styles.marked}>
          <RoleMark role={person.role} />
          {person.superintendent
            ? t('superintendent.short')
            : t(`role.${person.role}`, { ns: 'shell' })}
        </span>
      </td>
      <td>
        {person.team === null ? (
          <span className={styles.soft}>{t('noTeam')}</span>
        ) : (
          <span className={styles.marked}>
            <TeamBadge letters={person.team.badge} />
            {person.team.name}
          </span>
        )}
      </td>
      <td>{t(`level.${person.level}`)}</td>
      <td>
        <StateMark state={person.state} />
      </td>
      <td>{t(`language.${person.language}`, { ns: 'shell' })}</td>
    </tr>
  );
}
