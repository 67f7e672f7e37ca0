import type { Role } from '@throughline/protocol';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { boardPath } from '../../network/paths.ts';
import { ButtonLink } from '../../shell/button-link.tsx';
import { RoleMark } from '../../ui/role-mark.tsx';
import { TeamBadge } from '../../ui/team-badge.tsx';
import type { LiveConvening } from '../use-convening.ts';
import styles from './desk.module.css';
import { perMinute, Spark } from './spark.tsx';
import type { Table } from './tables.ts';
import { Thumbnail } from './thumbnail.tsx';
import { WhoIsHere } from './who-is-here.tsx';

const MINUTE_MS = 60_000;
/** From so many minutes on a table that is quiet is worth a look. */
const QUIET_MINUTES = 3;

/** What the room has said of a table. */
export interface TableSignsNow {
  readonly asks: boolean;
  readonly coming: boolean;
  readonly done: boolean;
  readonly locked: boolean;
  readonly lit: boolean;
  readonly guided: boolean;
}

export interface TableCardProps {
  readonly table: Table;
  readonly signs: TableSignsNow;
  readonly live: Pick<LiveConvening, 'pulses' | 'who'>;
  /** Server time in whole minutes. */
  readonly minute: number;
  readonly onLight: (boardId: string, on: boolean) => void;
  readonly onLock: (boardId: string, on: boolean) => void;
  readonly onBring: (boardId: string) => void;
}

/** One table at a glance: who is there, how it goes, and what can be done about its board. */
export const TableCard = memo(function TableCard({ table, signs, ...rest }: TableCardProps) {
  const { t } = useTranslation('desk');
  const { live, minute } = rest;
  const { boardId, name } = table;
  const pulse = useStore(live.pulses, ({ boards }) => boards.get(boardId ?? ''));
  const isHere = (pulse?.people.length ?? 0) > 0;
  return (
    <li
      className={styles.card}
      data-asks={signs.asks || undefined}
      data-lit={signs.lit || undefined}
      data-table={table.id}
    >
      <div className={styles.cardHead}>
        {table.badge === undefined ? null : <TeamBadge letters={table.badge} />}
        <h3 className={styles.cardName}>{name}</h3>
        {table.place === '' ? null : <span className={styles.place}>{table.place}</span>}
      </div>
      <Marks signs={signs} />
      {boardId === null ? (
        <p className={styles.soft}>{t('card.noBoard')}</p>
      ) : (
        <>
          <div className={styles.glance}>
            <Thumbnail areas={pulse?.areas ?? NONE} />
            <div className={styles.figures}>
              <People people={pulse?.people ?? NONE} />
              <p className={styles.soft}>
                {typeof pulse?.count === 'number' ? t('card.notes', { count: pulse.count }) : ' '}
              </p>
              <p className={styles.pace}>
                <Spark pace={pulse?.pace ?? NONE} />
                <span className={styles.soft}>
                  {t('card.perMinute', { pace: perMinute(pulse?.pace ?? NONE) })}
                </span>
              </p>
            </div>
          </div>
          <Quiet since={pulse?.quietSince ?? null} minute={minute} isHere={isHere} />
          <WhoIsHere boardId={boardId} name={name} live={live} people={pulse?.people ?? NONE} />
          <Deeds {...rest} {...{ boardId, name, signs }} />
        </>
      )}
    </li>
  );
});

const NONE: readonly never[] = [];

function Marks({ signs }: { signs: TableSignsNow }) {
  const { t } = useTranslation('desk');
  const marks = (['asks', 'coming', 'done', 'locked', 'lit', 'guided'] as const).filter(
    (one) => signs[one] && !(one === 'asks' && signs.coming),
  );
  return marks.length === 0 ? null : (
    <p className={styles.marks}>
      {marks.map((one) => (
        <span key={one} className={styles.mark} data-mark={one}>
          {t(`mark.${one}`)}
        </span>
      ))}
    </p>
  );
}

function People({ people }: { people: readonly { role: Role; count: number }[] }) {
  const { t } = useTranslation('desk');
  const { t: shell } = useTranslation('shell');
  const count = people.reduce((all, one) => all + one.count, 0);
  return (
    <p className={styles.people}>
      <span>{t('card.here', { count })}</span>
      {people.map((one) => (
        <span key={one.role} className={styles.role}>
          <RoleMark role={one.role} label={shell(`role.${one.role}`)} /> {one.count}
        </span>
      ))}
    </p>
  );
}

/** A table at which people sit and nobody writes, in words. */
function Quiet({
  since,
  minute,
  isHere,
}: {
  since: number | null;
  minute: number;
  isHere: boolean;
}) {
  const { t } = useTranslation('desk');
  const minutes = since === null ? 0 : minute - Math.floor(since / MINUTE_MS);
  if (!isHere || minutes < QUIET_MINUTES) return null;
  return <p className={styles.quiet}>{t('card.quiet', { count: minutes })}</p>;
}

function Deeds({
  boardId,
  name,
  signs,
  onLight,
  onLock,
  onBring,
}: Omit<TableCardProps, 'table' | 'live' | 'minute'> & { boardId: string; name: string }) {
  const { t } = useTranslation('desk');
  const toggles = [
    { words: 'light', on: signs.lit, run: () => onLight(boardId, !signs.lit) },
    { words: 'lock', on: signs.locked, run: () => onLock(boardId, !signs.locked) },
  ] as const;
  return (
    <div className={styles.deeds}>
      <ButtonLink to={boardPath(boardId)} aria-label={t('card.visitOf', { name })}>
        {t('card.visit')}
      </ButtonLink>
      {toggles.map(({ words, on, run }) => (
        <button
          key={words}
          type="button"
          className={styles.toggle}
          aria-pressed={on}
          aria-label={t(`card.${words}Of`, { name })}
          onClick={run}
        >
          {t(`card.${words}`)}
        </button>
      ))}
      <button
        type="button"
        className={styles.toggle}
        aria-label={t('card.bringOf', { name })}
        onClick={() => onBring(boardId)}
      >
        {t('card.bring')}
      </button>
    </div>
  );
}
