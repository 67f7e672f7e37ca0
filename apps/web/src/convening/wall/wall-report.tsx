import { toldOf } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../board/board-name.ts';
import { ReportSheet } from '../reports/report-sheet.tsx';
import type { Turns } from '../reports/use-turns.ts';
import { clockFace, useTimeLeft } from '../use-time-left.ts';
import { type BoardOnWall, OnWall } from './on-wall.tsx';
import styles from './wall-report.module.css';

/** From here on whoever speaks is told that it ends. */
const LAST_SECONDS = 10;

/** A report-out with its time and who is next. */
export function WallReport({
  boardId,
  endsAt,
  turns,
  serverNow,
}: {
  boardId: string;
  endsAt: number;
  turns: Turns;
  serverNow: () => number;
}) {
  const { t } = useTranslation(['wall', 'reports']);
  const left = useTimeLeft({ is: 'running', endsAt }, serverNow) ?? 0;
  const reporter = turns.reporters.find((one) => one.boardId === boardId);
  return (
    <div className={styles.report}>
      <h1 className={styles.title}>{t('reports')}</h1>
      <div className={styles.sheet}>
        <OnWall boardId={boardId}>
          {(board) => <Sheet board={board} name={reporter?.name} />}
        </OnWall>
      </div>
      <div className={styles.foot}>
        <p role="timer" className={styles.time} data-last={left <= LAST_SECONDS || undefined}>
          {clockFace(left)}
        </p>
        <p role="status">{left <= LAST_SECONDS ? t('reportUp') : null}</p>
        <p className={styles.next}>
          {turns.next === undefined ? t('lastReport') : t('nextReport', { name: turns.next.name })}
        </p>
      </div>
    </div>
  );
}

function Sheet({ board, name }: { board: BoardOnWall; name: string | undefined }) {
  const { info, report, outline, words } = board;
  const told = toldOf(report, outline).map(({ node: { id, text, language }, area }) => ({
    id,
    text,
    language,
    where: area?.label === undefined ? '' : words(area.label),
  }));
  return (
    <ReportSheet
      lines={report.lines}
      told={told}
      name={name ?? nameOf(info)}
      badge={info.team?.badge}
    />
  );
}
