import {
  BREAKOUT_LIMITS,
  type Id,
  type PlannedGroup,
  ROLES,
  type TeamSummary,
} from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { RoleMark } from '../../../ui/role-mark.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import type { BreakoutDraft } from '../breakout-draft.ts';
import type { GroupPerson } from '../group-person.ts';
import styles from './preview-groups.module.css';

/** The groups as they would be, each with a name that can be changed. */
export function PreviewGroups({
  draft,
  people,
  onGroups,
  onShuffle,
}: {
  draft: BreakoutDraft;
  people: readonly GroupPerson[];
  teams: readonly TeamSummary[];
  onGroups: (groups: readonly PlannedGroup[]) => void;
  onShuffle: () => void;
}) {
  const { t } = useTranslation('groups');
  const [shuffles, setShuffles] = useState(0);
  const { by, groups } = draft;
  const known = new Map(people.map((person) => [person.key, person]));
  const rename = (id: Id, name: string) =>
    onGroups(groups.map((group) => (group.id === id ? { ...group, name } : group)));
  return (
    <section className={styles.preview} aria-labelledby="preview-groups">
      <div className={styles.head}>
        <h3 id="preview-groups" className={styles.title}>
          {t('make.preview')}
        </h3>
        {by === 'mix' || by === 'random' ? (
          <Button
            onClick={() => {
              onShuffle();
              setShuffles(shuffles + 1);
            }}
          >
            {t('make.shuffle')}
          </Button>
        ) : null}
        <VisuallyHidden>
          <span role="status" key={shuffles}>
            {shuffles === 0 ? null : t('make.shuffled')}
          </span>
        </VisuallyHidden>
      </div>
      {by === 'choice' ? <p className={styles.hint}>{t('make.chooseLater')}</p> : null}
      <ol className={styles.groups}>
        {groups.map((group, index) => (
          <li key={group.id} className={styles.group}>
            <input
              className={styles.name}
              aria-label={t('make.groupName', { number: index + 1 })}
              value={group.name}
              maxLength={BREAKOUT_LIMITS.name}
              dir="auto"
              autoComplete="off"
              onChange={(event) => rename(group.id, event.target.value)}
            />
            <People people={group.people.map((key) => known.get(key))} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** In the order of their roles: how even a mix is shows at a glance. */
function People({ people }: { people: readonly (GroupPerson | undefined)[] }) {
  const { t } = useTranslation(['groups', 'shell']);
  if (people.length === 0) return <p className={styles.hint}>{t('group.nobody')}</p>;
  const place = (person: GroupPerson | undefined) =>
    person === undefined ? ROLES.length : ROLES.indexOf(person.role);
  const inOrder = people.toSorted((a, b) => place(a) - place(b));
  return (
    <>
      <p className={styles.hint}>{t('group.people', { count: people.length })}</p>
      <ul className={styles.people}>
        {inOrder.map((person, index) => (
          <li key={person?.key ?? `unknown-${index}`} className={styles.person}>
            {person ? (
              <RoleMark role={person.role} label={t(`role.${person.role}`, { ns: 'shell' })} />
            ) : null}
            <span className={styles.words}>{person?.name ?? t('group.unknown')}</span>
            {person?.team ? <span className={styles.badge}>{person.team.badge}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
