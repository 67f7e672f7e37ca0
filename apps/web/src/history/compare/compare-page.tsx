import { type Comparison, compareContents } from '@throughline/board';
import type { BoardSummary, BoardVersions, Session } from '@throughline/protocol';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf as nameOfBoard } from '../../board/board-name.ts';
import type { Answer } from '../../http/answer.ts';
import { goTo } from '../../routing/place.ts';
import { useLocation, useParams } from '../../routing/use-place.ts';
import { RadioRow } from '../../ui/radio-row.tsx';
import { Select } from '../../ui/select.tsx';
import styles from '../history.module.css';
import { HistoryPage, useWithBoard, type WithBoard } from '../history-page.tsx';
import { boardPath } from '../paths.ts';
import { StillBoard } from '../still-board.tsx';
import { useVersionNames } from '../version-words.ts';
import {
  fetchContent,
  fetchVersions,
  type KeptContent,
  type Which,
  whichIn,
} from '../versions-api.ts';
import { AreaChoice } from './area-choice.tsx';
import { ComparedColumns } from './compared-columns.tsx';
import { ComparedList } from './compared-list.tsx';
import { ComparedMerged } from './compared-merged.tsx';

interface Told {
  readonly list: BoardVersions;
  readonly before: KeptContent;
  readonly after: KeptContent;
}
const LOOKS = ['list', 'merged', 'beside'] as const;
type Look = (typeof LOOKS)[number];

/** `/board/:boardId/compare?from=&to=&with=`: two versions of a board, or what two boards say now. */
export function ComparePage() {
  const { t } = useTranslation('versions');
  const { boardId = '' } = useParams();
  const asked = new URLSearchParams(useLocation().search);
  const from = whichIn(asked.get('from')) ?? 'now';
  const to = whichIn(asked.get('to')) ?? 'now';
  const other = asked.get('with');
  const fetched = useWithBoard(
    boardId,
    useCallback(
      async (signal: AbortSignal): Promise<Answer<Told>> => {
        const [list, before, after] = await Promise.all([
          fetchVersions(boardId, signal),
          fetchContent(boardId, from, signal),
          other === null ? fetchContent(boardId, to, signal) : fetchContent(other, 'now', signal),
        ]);
        if (list.kind !== 'ok') return list;
        if (before.kind !== 'ok') return before;
        if (after.kind !== 'ok') return after;
        return {
          kind: 'ok',
          value: { list: list.value, before: before.value, after: after.value },
        };
      },
      [boardId, from, to, other],
    ),
  );
  return (
    <HistoryPage fetched={fetched} title={t('compareTitle')}>
      {(known, session) => (
        <Compare known={known} session={session} from={from} to={to} other={other} />
      )}
    </HistoryPage>
  );
}

interface CompareProps {
  known: WithBoard<Told>;
  session: Session;
  from: Which;
  to: Which;
  other: string | null;
}

function Compare({ known: { board, value }, session, from, to, other }: CompareProps) {
  const { t } = useTranslation('versions');
  const compared = useMemo(
    () => compareContents(value.before.content, value.after.content),
    [value.before, value.after],
  );
  return (
    <div className={styles.page}>
      <h1>{t('compareTitle')}</h1>
      <Choices {...{ board, session, from, to, other }} versions={value.list.versions} />
      <StillBoard board={board} me={session.me} content={value.after.content}>
        {compared === undefined ? <p>{t('notAlike')}</p> : <Compared compared={compared} />}
      </StillBoard>
    </div>
  );
}

function Choices({
  board,
  session,
  from,
  to,
  other,
  versions,
}: Omit<CompareProps, 'known'> & {
  board: WithBoard<Told>['board'];
  versions: BoardVersions['versions'];
}) {
  const { t } = useTranslation('versions');
  const { nameOf, when } = useVersionNames();
  const options = [
    { value: 'now', label: t('now') },
    ...versions.map((one) => ({
      value: String(one.number),
      label: `${one.number} · ${nameOf(one)} · ${when(one.at)}`,
    })),
  ];
  const alike = session.boards.filter(({ id, kind }) => kind === board.kind && id !== board.id);
  const choose = (change: Readonly<Record<string, string>>) => {
    const asked = { from: String(from), to: String(to), ...(other && { with: other }), ...change };
    const kept = Object.entries(asked).filter(([, one]) => one !== '');
    goTo(`${boardPath(board.id)}/compare?${new URLSearchParams(kept)}`, { replace: true });
  };
  return (
    <div className={styles.choices}>
      <Select
        label={t('from')}
        placeholder={t('now')}
        value={String(from)}
        onValue={(value) => choose({ from: value || 'now' })}
        options={options}
      />
      {other === null ? (
        <Select
          label={t('to')}
          placeholder={t('now')}
          value={String(to)}
          onValue={(value) => choose({ to: value || 'now' })}
          options={options}
        />
      ) : null}
      {alike.length > 0 ? (
        <Select
          label={t('otherBoard')}
          placeholder={t('noOther')}
          value={other ?? ''}
          onValue={(value) => choose({ with: value })}
          options={alike.map((one: BoardSummary) => ({
            value: one.id,
            label: nameOfBoard(one) || one.id,
          }))}
        />
      ) : null}
    </div>
  );
}

function Compared({ compared }: { compared: Comparison }) {
  const { t } = useTranslation('versions');
  const [look, setLook] = useState<Look>('list');
  const [area, setArea] = useState('');
  return (
    <>
      <div className={styles.choices}>
        <AreaChoice compared={compared} area={area} onArea={setArea} />
        <RadioRow
          look="joined"
          label={t('looks.label')}
          value={look}
          options={LOOKS.map((value) => ({ value, label: t(`looks.${value}`) }))}
          onChange={setLook}
        />
      </div>
      {look === 'list' ? <ComparedList compared={compared} area={area} /> : null}
      {look === 'merged' ? <ComparedMerged compared={compared} area={area} /> : null}
      {look === 'beside' ? <ComparedColumns compared={compared} area={area} /> : null}
    </>
  );
}
