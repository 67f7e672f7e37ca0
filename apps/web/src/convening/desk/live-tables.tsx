import type { ConveningForStaff, ConveningState } from '@throughline/protocol';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useBoardName } from '../../network/boards/use-board-name.ts';
import { fetchNetworkHome } from '../../network/requests.ts';
import { useFetched } from '../../network/use-fetched.ts';
import { Panel } from '../panel.tsx';
import type { LiveConvening } from '../use-convening.ts';
import { useEachMinute } from '../use-each-minute.ts';
import styles from './desk.module.css';
import { FrontRow } from './front-row.tsx';
import { HandsRow } from './hands-row.tsx';
import { HelpQueue } from './help-queue.tsx';
import { lightOne } from './light-one.ts';
import { TableCard, type TableSignsNow } from './table-card.tsx';
import { type Table, tablesNow } from './tables.ts';
import { VoiceRow } from './voice-row.tsx';

const MINUTE_MS = 60_000;

/** All tables at once, live: who asks, who is there, how each goes, and what stands in front of everybody. */
export function LiveTables({
  convening,
  state,
  live,
}: {
  convening: ConveningForStaff;
  state: ConveningState;
  live: LiveConvening;
}) {
  const { t } = useTranslation('desk');
  const { networkId, teams } = convening;
  const boards = useConveningBoards(convening, live);
  const boardName = useBoardName();
  const tables = tablesNow(state, teams, boards, boardName);
  useEachMinute();
  const minute = Math.floor(live.serverNow() / MINUTE_MS);
  const deeds = useDeeds(state, live);
  const nameOfBoard = (boardId: string) =>
    tables.find((table) => table.boardId === boardId)?.name ?? t('front.someBoard');
  return (
    <Panel title={t('title')} aside={<Counts state={state} tables={tables} />}>
      <HelpQueue {...{ state, live, tables }} />
      <HandsRow {...{ state, live, networkId }} />
      <FrontRow {...{ state, live, nameOfBoard }} />
      {tables.length === 0 ? <p>{t('none')}</p> : null}
      <ul className={styles.cards}>
        {tables.map((table) => (
          <CardOf key={table.id} {...{ table, state, live, minute, deeds }} />
        ))}
      </ul>
      <VoiceRow live={live} />
    </Panel>
  );
}

function Counts({ state, tables }: { state: ConveningState; tables: readonly Table[] }) {
  const { t } = useTranslation('desk');
  const seated = tables.filter(({ is }) => is !== 'board');
  const asking = state.help.filter(({ coming }) => !coming).length;
  const done = seated.filter(({ id }) => state.done.includes(id)).length;
  const lines = [
    ...(asking > 0 ? [t('count.ask', { count: asking })] : []),
    ...(state.hands.length > 0 ? [t('count.hands', { count: state.hands.length })] : []),
    ...(done > 0 ? [t('count.done', { count: done, of: seated.length })] : []),
  ];
  return (
    <p role="status" className={styles.counts}>
      {lines.join(' ')}
    </p>
  );
}

type Deeds = ReturnType<typeof useDeeds>;

/** Its signs stay the same object while they say the same: a card is drawn again only for its own sake. */
function CardOf({
  table,
  state,
  live,
  minute,
  deeds,
}: {
  table: Table;
  state: ConveningState;
  live: LiveConvening;
  minute: number;
  deeds: Deeds;
}) {
  const { pulses, who } = live;
  const now = signsOf(table, state);
  const { asks, coming, done, locked, lit, guided } = now;
  const signs = useMemo<TableSignsNow>(
    () => ({ asks, coming, done, locked, lit, guided }),
    [asks, coming, done, locked, lit, guided],
  );
  const { id, is, name, badge, place, boardId } = table;
  const same = useMemo<Table>(
    () => ({ id, is, name, badge, place, boardId }),
    [id, is, name, badge, place, boardId],
  );
  const feed = useMemo(() => ({ pulses, who }), [pulses, who]);
  return <TableCard table={same} live={feed} {...{ signs, minute }} {...deeds} />;
}

function signsOf({ id, boardId }: Table, state: ConveningState): TableSignsNow {
  const asked = state.help.find(({ tableId }) => tableId === id);
  const { spotlight, guide, locks } = state;
  return {
    asks: asked !== undefined,
    coming: asked?.coming === true,
    done: state.done.includes(id),
    locked: locks.some((lock) => lock.boardId === boardId && lock.area === null),
    lit: spotlight?.is === 'boards' && boardId !== null && spotlight.boardIds.includes(boardId),
    guided: boardId !== null && guide?.boardId === boardId,
  };
}

function useDeeds(state: ConveningState, { send }: Pick<LiveConvening, 'send'>) {
  const spotlight = useRef(state.spotlight);
  spotlight.current = state.spotlight;
  const onLight = useCallback(
    (boardId: string, on: boolean) =>
      send({ type: 'set-spotlight', spotlight: lightOne(spotlight.current, boardId, on) }),
    [send],
  );
  const onLock = useCallback(
    (boardId: string, on: boolean) => send({ type: 'set-lock', lock: { boardId, area: null }, on }),
    [send],
  );
  const onBring = useCallback(
    (boardId: string) => send({ type: 'guide', to: { boardId, noteId: null, follow: false } }),
    [send],
  );
  return useMemo(() => ({ onLight, onLock, onBring }), [onLight, onLock, onBring]);
}

/** The boards of a convening; asked for anew when the server tells of one that is not known yet. */
function useConveningBoards({ id, networkId }: ConveningForStaff, live: LiveConvening) {
  const { status, fetchAgain } = useFetched(
    useCallback((signal: AbortSignal) => fetchNetworkHome(networkId, signal), [networkId]),
  );
  const all = status.kind === 'here' ? status.value.boards : undefined;
  const boards = useMemo(
    () => (all ?? []).filter(({ conveningId }) => conveningId === id),
    [all, id],
  );
  const strangers = useStore(live.pulses, (pulse) =>
    all === undefined
      ? ''
      : [...pulse.boards.keys()].filter((key) => !boards.some((one) => one.id === key)).join(' '),
  );
  useEffect(() => {
    if (strangers !== '') fetchAgain();
  }, [strangers, fetchAgain]);
  return boards;
}
