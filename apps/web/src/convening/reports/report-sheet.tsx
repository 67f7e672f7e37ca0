import { REPORT_LINES, type ReportView } from '@throughline/board';
import type { Language } from '@throughline/protocol';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fitLetters, keepFitted } from '../../ui/fit-letters.ts';
import { TeamBadge } from '../../ui/team-badge.tsx';
import styles from './report-sheet.module.css';

/** Sizes of letters in hundredths of the sheet's lesser side, the largest first. */
const SIZES = [4.2, 3.8, 3.4, 3.1, 2.8, 2.5, 2.2, 2, 1.8, 1.6, 1.4] as const;

export interface ReportSheetProps {
  readonly lines: ReportView['lines'];
  /** What was picked from the board, with the part of it that each stands in; who wrote it is not told. */
  readonly told: readonly {
    readonly id: string;
    readonly text: string;
    readonly language: Language | undefined;
    readonly where: string;
  }[];
  /** Whose it is. */
  readonly name: string;
  readonly badge: string | undefined;
}

/** A report-out as the room sees it; as large as what it stands in. */
export function ReportSheet({ lines, told, name, badge }: ReportSheetProps) {
  const { t } = useTranslation('reports');
  const sheet = useRef<HTMLDivElement>(null);
  const all = [...REPORT_LINES.map((line) => lines[line]?.text), ...told.map(({ text }) => text)];
  const words = all.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words ask for measuring anew.
  useLayoutEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    return keepFitted(element, () => {
      // Queries of the container would be answered over and over while the page is laid out: each letter took 300 ms.
      const unit = Math.min(element.clientWidth, 1.7 * element.clientHeight) / 100;
      if (unit > 0) element.style.setProperty('--unit', `${unit}px`);
      fitLetters(element, SIZES);
    });
  }, [words]);
  return (
    <div ref={sheet} className={styles.sheet}>
      <p className={styles.whose}>
        {badge === undefined ? null : <TeamBadge letters={badge} />}
        {name}
      </p>
      <dl className={styles.lines}>
        {REPORT_LINES.map((line) => (
          <div key={line} className={styles.line}>
            <dt className={styles.label}>{t(`lines.${line}`)}</dt>
            <dd className={styles.words}>
              {lines[line]?.text.trim() ? (
                lines[line]?.text
              ) : (
                <span className={styles.none}>–</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {told.length === 0 ? null : (
        <ul className={styles.notes}>
          {told.map(({ id, text, language, where }) => (
            <li key={id} className={styles.note}>
              <p lang={language} className={styles.quote}>
                {text}
              </p>
              {where === '' ? null : <p className={styles.where}>{where}</p>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
