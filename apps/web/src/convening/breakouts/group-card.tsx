import type { Group, Id } from '@throughline/protocol';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../shell/button-link.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import type { LiveConvening } from '../use-convening.ts';
import styles from './group-card.module.css';
import type { GroupPerson } from './group-person.ts';
import { DRAGGED, type MoveTools, PersonRow } from './person-row.tsx';
import { useAtBoard } from './use-at-board.ts';

/** A group: where it sits, who is in it, and the way to its board. */
export function GroupCard({
  group,
  people,
  live,
  station,
  index,
  tools,
  onEdit,
}: {
  group: Group;
  /** By author key. */
  people: ReadonlyMap<Id, GroupPerson>;
  live: Pick<LiveConvening, 'pulses' | 'who'>;
  /** The board at which the group is now: its own, or in a walk another's. */
  station: Id | null;
  /** Its place among the groups. */
  index: number;
  tools: MoveTools | undefined;
  onEdit: () => void;
}) {
  const { t } = useTranslation('groups');
  const titleId = useId();
  const [isOver, setIsOver] = useState(false);
  const atBoard = useAtBoard(station, live, index);
  const { name, place, link, boardId, roles } = group;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card of a grid, named by its heading.
    <div
      role="group"
      aria-labelledby={titleId}
      className={styles.card}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (tools === undefined || !event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false);
        const key = event.dataTransfer.getData(DRAGGED);
        if (tools === undefined || key === '') return;
        event.preventDefault();
        tools.onDrop(key, group.id);
      }}
    >
      <div className={styles.head}>
        <h4 id={titleId} className={styles.name}>
          {name}
        </h4>
        <p className={styles.count}>
          {t('group.people', { count: group.people.length })}
          {place === '' ? null : ` · ${placeWords(place)}`}
        </p>
      </div>
      {group.people.length === 0 ? (
        <p className={styles.empty}>{t('group.nobody')}</p>
      ) : (
        <ul className={styles.people}>
          {group.people.map((key) => (
            <PersonRow
              key={key}
              personKey={key}
              person={people.get(key)}
              roles={roles}
              isAtBoard={atBoard.has(key)}
              tools={tools}
            />
          ))}
        </ul>
      )}
      <div className={styles.ways}>
        {boardId === null ? null : (
          <ButtonLink to={`/board/${boardId}`} aria-label={t('group.boardOf', { name })}>
            {t('group.board')}
          </ButtonLink>
        )}
        {link === '' ? null : (
          <a
            className={buttonClass({})}
            href={link}
            target="_blank"
            rel="noreferrer"
            aria-label={t('group.linkOf', { name })}
          >
            {t('group.link')}
          </a>
        )}
        {tools === undefined ? null : (
          <Button aria-label={t('group.editOf', { name })} onClick={onEdit}>
            {t('group.edit')}
          </Button>
        )}
      </div>
    </div>
  );

  /** A number alone is a table's; other words stand for themselves. */
  function placeWords(words: string): string {
    return /^\d/.test(words) ? t('group.place', { place: words }) : words;
  }
}
