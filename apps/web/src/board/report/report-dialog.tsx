import { REPORT_LINES, type ReportView, secondsToRead, toldOf } from '@throughline/board';
import { REPORT_SECONDS } from '@throughline/protocol';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ReportSheet } from '../../convening/reports/report-sheet.tsx';
import { clockFace } from '../../convening/use-time-left.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { nameOf } from '../board-name.ts';
import { useBoardTools } from '../board-tools.ts';
import { outlineOf } from '../content-now.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { useBoardContent } from '../use-board-content.ts';
import { PickList } from './pick-list.tsx';
import { PickedList } from './picked-list.tsx';
import styles from './report.module.css';
import { REPORT_FIELDS, ReportLineField } from './report-line-field.tsx';
import { ReportOnPaper } from './report-on-paper.tsx';
import { useLines, useReport } from './use-report.ts';

/** What a group tells the room: three lines and a few notes, written by everybody at the table. */
export function ReportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('reports');
  const { t: shell } = useTranslation('shell');
  const { screen } = useBoardTools();
  const report = useReport();
  // Whoever leaves the sheet has stopped writing on it.
  useEffect(
    () => () =>
      screen.setState(({ writing }) =>
        writing?.kind === 'text' && writing.field.startsWith(REPORT_FIELDS)
          ? { writing: null }
          : {},
      ),
    [screen],
  );
  return (
    <Dialog title={t('title')} closeLabel={shell('close')} onClose={onClose}>
      {report === undefined ? null : <Report report={report} />}
    </Dialog>
  );
}

function Report({ report }: { report: ReportView }) {
  const { t } = useTranslation('reports');
  const tools = useBoardTools();
  const words = useKindTexts();
  const outline = outlineOf(tools, useBoardContent());
  const { making, again } = useLines(report);
  const told = toldOf(report, outline);
  const seconds = secondsToRead(report, told);
  const has = clockFace(REPORT_SECONDS);
  const sheet = {
    lines: report.lines,
    told: told.map(({ node, area }) => ({
      id: node.id,
      text: node.text,
      language: node.language,
      where: area?.label === undefined ? '' : words(area.label),
    })),
    name: nameOf(tools.board),
    badge: tools.board.team?.badge,
  };
  return (
    <div className={styles.report}>
      <p className={styles.about}>{t('about')}</p>
      {making === 'making' ? <p role="status">{t('making')}</p> : null}
      {making === 'failed' && tools.mayWrite ? (
        <Notice kind="hint">
          <p>{t('makeFailed')}</p>
          <Button onClick={again}>{t('again')}</Button>
        </Notice>
      ) : null}
      {REPORT_LINES.map((line) => (
        <ReportLineField key={line} line={line} content={report.lines[line]} />
      ))}
      <PickedList told={told} />
      {tools.mayWrite ? <PickList told={told} outline={outline} /> : null}
      <section className={styles.preview} aria-labelledby="report-preview">
        <h3 id="report-preview" className={styles.heading}>
          {t('preview')}
        </h3>
        <div className={styles.screen}>
          <ReportSheet {...sheet} />
        </div>
        <p className={styles.reads} data-long={seconds > REPORT_SECONDS || undefined}>
          {t('reads', { count: seconds })}{' '}
          {t(seconds > REPORT_SECONDS ? 'long' : 'fits', { seconds: has })}
        </p>
      </section>
      <Button wide onClick={() => print()}>
        {t('print')}
      </Button>
      <Button
        wide
        onClick={() => tools.screen.setState({ dialog: { kind: 'take-along', part: 'slide' } })}
      >
        {t('slide')}
      </Button>
      <ReportOnPaper {...sheet} />
    </div>
  );
}
