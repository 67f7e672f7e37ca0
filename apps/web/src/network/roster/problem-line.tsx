import type { RosterLine, RosterProblem } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ProblemIcon } from '../../ui/icons.tsx';
import { MendForm } from './mend-form.tsx';
import { NearTeams } from './near-teams.tsx';
import styles from './problem-line.module.css';
import type { Roster } from './use-roster.ts';

/** A line that cannot go in as it stands: what is wrong in words, and the ways on. */
export function ProblemLine({ line, roster }: { line: RosterLine; roster: Roster }) {
  const { t } = useTranslation('roster');
  const [mending, setMending] = useState(false);
  const problemsId = `problems-${line.line}`;
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <p className={styles.number}>{t('line.number', { line: line.line })}</p>
        <p className={styles.text} dir="auto" translate="no">
          {line.text}
        </p>
      </div>
      <ul id={problemsId} className={styles.problems}>
        {toSay(line).map((problem) => (
          <li key={problem}>
            <ProblemIcon />
            <span>{t(`problem.${problem}`, { team: line.teamName, line: line.line })}</span>
          </li>
        ))}
      </ul>
      {line.nearTeams.length === 0 || mending ? null : <NearTeams line={line} roster={roster} />}
      {mending ? (
        <MendForm
          line={line}
          roster={roster}
          describedBy={problemsId}
          onClose={() => setMending(false)}
        />
      ) : (
        <div className={styles.ways}>
          <Button
            onClick={() => setMending(true)}
            aria-label={`${t('line.mend')}: ${t('line.number', { line: line.line })}`}
          >
            {t('line.mend')}
          </Button>
          <Button
            look="quiet"
            onClick={() => void roster.leaveOut(line)}
            aria-label={`${t('line.leaveOut')}: ${t('line.number', { line: line.line })}`}
          >
            {t('line.leaveOut')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** A comma too many moves every word after it: what else is wrong with the line follows from it. */
function toSay({ problems }: RosterLine): readonly RosterProblem[] {
  return problems.includes('too-many-columns') ? ['too-many-columns'] : problems;
}
