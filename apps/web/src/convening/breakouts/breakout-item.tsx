import type { Breakout, ConveningState, Id } from '@throughline/protocol';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import type { LiveConvening } from '../use-convening.ts';
import styles from './breakout-item.module.css';
import type { GroupPerson } from './group-person.ts';
import { GroupsGrid } from './groups-grid.tsx';

/** One breakout: what it is, what can be done with it, and, while people are out in it or on wish, who sits where. */
export function BreakoutItem({
  breakout,
  state,
  people,
  live,
  onChange,
  onRemove,
}: {
  breakout: Breakout;
  state: ConveningState;
  /** By author key. */
  people: ReadonlyMap<Id, GroupPerson>;
  live: LiveConvening;
  onChange: () => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation(['groups', 'boards']);
  const { send } = live;
  const [opened, setOpened] = useState(false);
  const gridId = useId();
  const { id, name, by, board, groups } = breakout;
  const { out, together, stage, agenda } = state;
  const isOut = out?.breakoutId === id;
  const isShown = together === id;
  const mayChange = stage !== 'sealed';
  const isOpen = isOut || opened;
  const steps = agenda.flatMap((step, index) => (step.groups === id ? [index + 1] : []));
  const facts = [
    t(`ways.${by}.name`),
    t('list.groups', { count: groups.length }),
    t('list.people', { count: groups.reduce((sum, group) => sum + group.people.length, 0) }),
    board === null ? t('list.noBoard') : t(`kinds.${board.kind}.name`, { ns: 'boards' }),
    ...steps.map((step) => t('list.step', { step })),
  ];
  return (
    <li className={styles.item} data-out={isOut || undefined}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h3 className={styles.name}>
            {name}
            {isOut ? <span className={styles.flag}>{t('list.out')}</span> : null}
            {isShown ? <span className={styles.flag}>{t('list.shown')}</span> : null}
          </h3>
          <p className={styles.facts}>{facts.join(' · ')}</p>
        </div>
        {mayChange ? (
          <div className={styles.acts}>
            {isOut ? null : (
              <>
                <Button
                  look={stage === 'open' && out === null ? 'strong' : 'plain'}
                  aria-label={t('list.sendOf', { name })}
                  aria-disabled={stage === 'open' ? undefined : true}
                  title={stage === 'open' ? undefined : t('list.sendLater')}
                  onClick={() => stage === 'open' && send({ type: 'send-out', breakoutId: id })}
                >
                  {t('list.send')}
                </Button>
                <Button aria-label={t('list.changeOf', { name })} onClick={onChange}>
                  {t('list.change')}
                </Button>
                <Button look="quiet" aria-label={t('list.removeOf', { name })} onClick={onRemove}>
                  {t('list.remove')}
                </Button>
              </>
            )}
            {!isOut && groups.some(({ boardId }) => boardId !== null) ? (
              <Button
                look="quiet"
                aria-label={t(isShown ? 'list.apartOf' : 'list.togetherOf', { name })}
                onClick={() => send({ type: 'set-together', breakoutId: isShown ? null : id })}
              >
                {t(isShown ? 'list.apart' : 'list.together')}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
      {isOut ? null : (
        <button
          type="button"
          className={styles.look}
          aria-expanded={isOpen}
          aria-controls={gridId}
          aria-label={t('list.look', { name })}
          onClick={() => setOpened(!opened)}
        >
          {t('list.lookShort')}
        </button>
      )}
      <div id={gridId} hidden={!isOpen}>
        {isOpen ? (
          <GroupsGrid
            breakout={breakout}
            isOut={isOut}
            mayChange={mayChange}
            people={people}
            walk={isOut ? out.walk : null}
            live={live}
          />
        ) : null}
      </div>
    </li>
  );
}
