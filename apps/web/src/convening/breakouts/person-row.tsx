import type { Id, PlannedGroup } from '@throughline/protocol';
import { GROUP_ROLES } from '@throughline/protocol';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { RoleMark } from '../../ui/role-mark.tsx';
import type { GroupPerson } from './group-person.ts';
import styles from './person-row.module.css';

/** What a drag between groups carries: an author key. */
export const DRAGGED = 'application/x-throughline-person';

/** How people are chosen and moved. */
export interface MoveTools {
  readonly chosen: ReadonlySet<Id>;
  readonly onChoose: (key: Id, on: boolean) => void;
  readonly onMove: (key: Id) => void;
  readonly onDrop: (key: Id, groupId: Id) => void;
  /** Whether the keyboard goes on with this person, who has just come to another place. */
  readonly takesFocus: (key: Id) => boolean;
}

/** One person in a group. */
export function PersonRow({
  personKey,
  person,
  roles,
  isAtBoard = false,
  tools,
}: {
  personKey: Id;
  /** Undefined for one who is on the network's list no more. */
  person: GroupPerson | undefined;
  roles?: PlannedGroup['roles'];
  /** Whether they have their group's board open now. */
  isAtBoard?: boolean;
  /** Undefined where nobody can be moved. */
  tools: MoveTools | undefined;
}) {
  const { t } = useTranslation(['groups', 'shell']);
  const move = useRef<HTMLButtonElement>(null);
  const newest = useRef(tools);
  newest.current = tools;
  useEffect(() => {
    if (newest.current?.takesFocus(personKey)) move.current?.focus();
  }, [personKey]);
  // Pressing the name chooses, where anybody can be chosen.
  const Who = tools === undefined ? 'div' : 'label';
  const name = person?.name ?? t('group.unknown');
  const tasks = GROUP_ROLES.filter((task) => roles?.[task] === personKey);
  const facts = [
    ...(person ? [t(`role.${person.role}`, { ns: 'shell' })] : []),
    ...(person?.team ? [person.team.badge] : []),
    ...(person && !person.came ? [t('group.notHere')] : []),
  ];
  return (
    <li
      className={styles.row}
      data-chosen={tools?.chosen.has(personKey) || undefined}
      draggable={tools !== undefined}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, personKey);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <Who className={styles.who}>
        {tools === undefined ? null : (
          <input
            type="checkbox"
            className={styles.box}
            aria-label={t('move.choose', { name })}
            checked={tools.chosen.has(personKey)}
            onChange={(event) => tools.onChoose(personKey, event.target.checked)}
          />
        )}
        {person ? <RoleMark role={person.role} /> : null}
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          <span className={styles.facts}>{facts.join(' · ')}</span>
          {isAtBoard ? <span className={styles.there}>{t('group.atBoard')}</span> : null}
          {tasks.length === 0 ? null : (
            <span className={styles.tasks}>
              {tasks.map((task) => (
                <span key={task} className={styles.task}>
                  {t(`group.tasks.${task}`)}
                </span>
              ))}
            </span>
          )}
        </span>
      </Who>
      {tools === undefined ? null : (
        <Button
          ref={move}
          look="quiet"
          className={styles.move}
          aria-haspopup="dialog"
          aria-label={t('move.oneOf', { name })}
          onClick={() => tools.onMove(personKey)}
        >
          {t('move.one')}
        </Button>
      )}
    </li>
  );
}
