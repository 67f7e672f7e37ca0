import { stationOf } from '@throughline/convening';
import type { Breakout, Id } from '@throughline/protocol';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { LiveConvening } from '../use-convening.ts';
import { withoutPeople } from './breakout-draft.ts';
import { GroupCard } from './group-card.tsx';
import { GroupDialog } from './group-dialog.tsx';
import type { GroupPerson } from './group-person.ts';
import styles from './groups-grid.module.css';
import { MoveDialog } from './move-dialog.tsx';
import { NowhereCard } from './nowhere-card.tsx';
import type { MoveTools } from './person-row.tsx';
import { seatsFor, unseated } from './seats.ts';

/** As many as one command moves. */
const AT_ONCE = 100;

/** All groups of a breakout with their people, who can be moved one by one or several at once. */
export function GroupsGrid({
  breakout,
  isOut,
  mayChange,
  people,
  walk,
  live,
}: {
  breakout: Breakout;
  isOut: boolean;
  mayChange: boolean;
  /** By author key. */
  people: ReadonlyMap<Id, GroupPerson>;
  /** How many stations on each group is in a gallery walk; null: no walk. */
  walk: number | null;
  live: LiveConvening;
}) {
  const { send } = live;
  const { t } = useTranslation('groups');
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const [moving, setMoving] = useState<readonly Id[]>();
  const [editing, setEditing] = useState<Id>();
  const [told, setTold] = useState('');
  const focusOn = useRef<Id>(undefined);
  const { id: breakoutId, groups } = breakout;
  const everybody = [...people.values()];
  const nowhere = unseated(breakout, everybody);
  const nameOf = (key: Id) => people.get(key)?.name ?? t('group.unknown');

  const seat = (keys: readonly Id[], groupId: Id) => {
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const some = keys.slice(from, from + AT_ONCE);
      send({ type: 'move-people', breakoutId, groupId, people: some });
    }
  };
  const move = (keys: readonly Id[], groupId: Id | null) => {
    setMoving(undefined);
    setChosen(new Set());
    if (groupId === null)
      send({ type: 'put-breakout', breakout: withoutPeople(breakout, new Set(keys)) });
    else seat(keys, groupId);
    const group = groups.find(({ id }) => id === groupId)?.name ?? t('move.nowhere');
    const [first = ''] = keys;
    setTold(
      keys.length === 1
        ? t('move.done', { name: nameOf(first), group })
        : t('move.doneMany', { count: keys.length, group }),
    );
  };
  const tools: MoveTools = {
    chosen,
    onChoose: (key, on) =>
      setChosen((held) => new Set(on ? [...held, key] : [...held].filter((one) => one !== key))),
    onMove: (key) => {
      focusOn.current = key;
      setMoving([key]);
    },
    onDrop: (key, groupId) => move(chosen.has(key) ? [...chosen] : [key], groupId),
    takesFocus: (key) => {
      const takes = focusOn.current === key;
      if (takes) focusOn.current = undefined;
      return takes;
    },
  };
  const edited = groups.find(({ id }) => id === editing);
  return (
    <div className={styles.all}>
      <div className={styles.grid}>
        {nowhere.length === 0 ? null : (
          <NowhereCard
            people={nowhere}
            tools={mayChange ? tools : undefined}
            onSeatAll={() => {
              focusOn.current = nowhere[0]?.key;
              for (const [groupId, keys] of seatsFor(breakout, nowhere, everybody))
                seat(keys, groupId);
            }}
          />
        )}
        {groups.map((group, index) => (
          <GroupCard
            key={group.id}
            group={group}
            people={people}
            live={live}
            station={stationOf(breakout, group.id, walk)}
            index={index}
            tools={mayChange ? tools : undefined}
            onEdit={() => setEditing(group.id)}
          />
        ))}
      </div>
      {chosen.size === 0 ? null : (
        <div className={styles.bar}>
          <p>{t('move.chosen', { count: chosen.size })}</p>
          <Button
            look="strong"
            onClick={() => {
              focusOn.current = [...chosen][0];
              setMoving([...chosen]);
            }}
          >
            {t('move.many')}
          </Button>
          <Button look="quiet" onClick={() => setChosen(new Set())}>
            {t('move.clear')}
          </Button>
        </div>
      )}
      <VisuallyHidden>
        <span role="status">{told}</span>
      </VisuallyHidden>
      {moving === undefined ? null : (
        <MoveDialog
          title={
            moving.length === 1
              ? t('move.title', { name: nameOf(moving[0] ?? '') })
              : t('move.titleMany', { count: moving.length })
          }
          keys={moving}
          groups={groups}
          mayUnseat={!isOut}
          onMove={(groupId) => move(moving, groupId)}
          onClose={() => {
            focusOn.current = undefined;
            setMoving(undefined);
          }}
        />
      )}
      {edited === undefined ? null : (
        <GroupDialog
          group={edited}
          people={people}
          onSet={(facts) => {
            send({ type: 'set-group', breakoutId, groupId: edited.id, facts });
            setEditing(undefined);
          }}
          onClose={() => setEditing(undefined)}
        />
      )}
    </div>
  );
}
