import type { RosterPreview } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ColumnsFold } from './columns-fold.tsx';
import { GoodLines } from './good-lines.tsx';
import { LeftOutLines } from './left-out-lines.tsx';
import { ProblemLine } from './problem-line.tsx';
import styles from './roster-look.module.css';
import type { Roster } from './use-roster.ts';

/** The list looked over: what can go in, and each line that needs a second look, with a way to mend it. */
export function RosterLook({ roster, preview }: { roster: Roster; preview: RosterPreview }) {
  const { t } = useTranslation('roster');
  const { draft, work } = roster;
  const good = preview.lines.filter(({ problems }) => problems.length === 0);
  const wrong = preview.lines.filter(({ problems }) => problems.length > 0);
  return (
    <>
      {draft.broughtIn === 0 ? null : (
        <Notice kind="success">
          <p>{t('look.broughtIn', { count: draft.broughtIn })}</p>
        </Notice>
      )}
      <div className={styles.summary}>
        <p role="status" className={styles.counts}>
          {t('look.good', { count: good.length })}{' '}
          {wrong.length === 0 ? null : t('look.wrong', { count: wrong.length })}
        </p>
        <div className={styles.ways}>
          {good.length === 0 ? null : (
            <Button
              look="strong"
              busyWords={work === undefined ? undefined : t(`work.${work}`)}
              onClick={() => void roster.bringIn()}
            >
              {t('look.bringIn', { count: good.length })}
            </Button>
          )}
          <Button look="quiet" onClick={roster.startAgain}>
            {t('look.again')}
          </Button>
        </div>
      </div>
      {preview.lettersMended ? (
        <Notice kind="hint" quiet>
          <p>{t('look.letters')}</p>
        </Notice>
      ) : null}
      <NewTeams roster={roster} names={preview.newTeams} />
      <ColumnsFold roster={roster} preview={preview} />
      {wrong.length === 0 ? null : (
        <section aria-labelledby="wrong" className={styles.part}>
          <h2 id="wrong">{t('look.wrongTitle')}</h2>
          <ul className={styles.lines}>
            {wrong.map((line) => (
              <ProblemLine key={line.line} line={line} roster={roster} />
            ))}
          </ul>
        </section>
      )}
      <LeftOutLines roster={roster} />
      {good.length === 0 ? null : <GoodLines lines={good} onLeaveOut={roster.leaveOut} />}
    </>
  );
}

/** Says which teams the import makes, and lets somebody say that none is to be made. */
function NewTeams({ roster, names }: { roster: Roster; names: readonly string[] }) {
  const { t } = useTranslation('roster');
  const { makeTeams } = roster.draft;
  if (names.length === 0 && makeTeams) return null;
  return (
    <div className={styles.newTeams}>
      {names.length === 0 ? null : (
        <>
          <p>{t('teams.title', { count: names.length })}</p>
          <ul className={styles.names}>
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={makeTeams}
          onChange={(event) => void roster.setMakeTeams(event.target.checked)}
        />
        {t('teams.make')}
      </label>
    </div>
  );
}
