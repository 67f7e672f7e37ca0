import { type ConveningForStaff, type ConveningState, ReportsReady } from '@throughline/protocol';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../http/request.ts';
import { useFetched } from '../../network/use-fetched.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../panel.tsx';
import type { LiveConvening } from '../use-convening.ts';
import { clockFace, useTimeLeft } from '../use-time-left.ts';
import { ReportRow } from './report-row.tsx';
import styles from './reports-panel.module.css';
import { useTurns } from './use-turns.ts';

/** How often the desk looks again how far the report-outs are, while it shows them. */
const LOOK_MS = 15_000;

/** The report-outs of a convening: how far each is, which one the room hears, who is next. */
export function ReportsPanel({
  convening,
  state,
  live,
}: {
  convening: ConveningForStaff;
  state: ConveningState;
  live: Pick<LiveConvening, 'send' | 'serverNow'>;
}) {
  const { t } = useTranslation('reports');
  const turns = useTurns(state, convening.teams);
  const { lines, look } = useReady(convening.id);
  const { report, stage } = state;
  const timer = report === null ? null : ({ is: 'running', endsAt: report.endsAt } as const);
  const left = useTimeLeft(timer, live.serverNow);
  const { next, reporters, told } = turns;
  const isOpen = stage === 'open';
  const show = useCallback(
    (boardId: string) => live.send({ type: 'show-report', boardId }),
    [live.send],
  );
  const stop = useCallback(() => live.send({ type: 'hide-report' }), [live.send]);
  const nextId = isOpen ? next?.boardId : undefined;
  useKeys({
    n: nextId === undefined ? undefined : () => show(nextId),
    s: report === null ? undefined : stop,
  });
  return (
    <Panel title={t('panel')}>
      {reporters.length === 0 ? <p>{t('panelNone')}</p> : null}
      {isOpen ? null : <p className={styles.soft}>{t('wrongStage')}</p>}
      <ol className={styles.list}>
        {reporters.map((reporter) => {
          const isNow = report?.boardId === reporter.boardId;
          return (
            <ReportRow
              key={reporter.boardId}
              reporter={reporter}
              lines={lines.get(reporter.boardId)}
              told={!isNow && told.has(reporter.boardId)}
              left={isNow && left !== undefined ? clockFace(left) : undefined}
              onShow={isOpen ? () => show(reporter.boardId) : undefined}
            />
          );
        })}
      </ol>
      {reporters.length === 0 ? null : (
        <div className={styles.ways}>
          <Button
            look="strong"
            aria-disabled={nextId === undefined || undefined}
            onClick={() => nextId !== undefined && show(nextId)}
          >
            {next === undefined ? t('last') : t('next', { name: next.name })}
          </Button>
          <Button
            aria-disabled={report === null || undefined}
            onClick={() => report !== null && stop()}
          >
            {t('stop')}
          </Button>
          <Button look="quiet" onClick={look}>
            {t('refresh')}
          </Button>
        </div>
      )}
      {reporters.length === 0 ? null : <p className={styles.soft}>{t('keys')}</p>}
    </Panel>
  );
}

/** How many lines of each report-out hold words, by board. */
function useReady(conveningId: string): { lines: ReadonlyMap<string, number>; look: () => void } {
  const { status, fetchAgain } = useFetched(
    useCallback(
      (signal: AbortSignal) =>
        request(`/api/convenings/${encodeURIComponent(conveningId)}/reports`, {
          schema: ReportsReady,
          signal,
        }),
      [conveningId],
    ),
  );
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') fetchAgain();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [fetchAgain]);
  const lines =
    status.kind === 'here'
      ? new Map(status.value.map(({ boardId, lines: filled }) => [boardId, filled] as const))
      : new Map<string, number>();
  return { lines, look: fetchAgain };
}

/** Single letters, for as long as the keyboard is in the panel of the report-outs. */
function useKeys(keys: Readonly<Record<'n' | 's', (() => void) | undefined>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey || event.defaultPrevented) return;
      if (!(target instanceof Element) || target.closest('[data-reports]') === null) return;
      const run = key === 'n' || key === 'N' ? keys.n : key === 's' || key === 'S' ? keys.s : null;
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
