import { type CoachCheck, coachGoal, type GoalView } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { CheckIcon, ForwardIcon } from '../../../../ui/action-icons.tsx';
import { useBoardTools } from '../../../board-tools.ts';
import { type KindTexts, useKindTexts } from '../../use-kind-texts.ts';
import styles from './coach.module.css';
import { jumpTo } from './jump-to.ts';

/** So many questions stand open at once; the others wait behind one press. */
const AT_ONCE = 3;

/** What a good colleague would still ask. Each open question says why, and leads to where its answer goes. */
export function Coach({ view }: { view: GoalView }) {
  const { t } = useTranslation('goal');
  const checks = coachGoal(view);
  const open = checks.filter(({ reason }) => reason !== undefined);
  const answered = checks.length - open.length;
  return (
    <aside className={styles.coach} aria-labelledby="coach-title">
      <h3 id="coach-title" className={styles.title}>
        {t('coach.title')}
      </h3>
      <p className={styles.count}>
        <span className={styles.beads} aria-hidden="true">
          {checks.map(({ question, reason }) => (
            <span key={question} data-answered={reason === undefined} />
          ))}
        </span>
        {t('coach.answered', { count: answered, total: checks.length })}
      </p>
      {open.length === 0 ? (
        <p className={styles.all}>
          <CheckIcon /> {t('coach.all')}
        </p>
      ) : (
        <>
          <Questions checks={open.slice(0, AT_ONCE)} />
          {open.length > AT_ONCE ? (
            <details className={styles.more}>
              <summary>{t('coach.more', { count: open.length - AT_ONCE })}</summary>
              <Questions checks={open.slice(AT_ONCE)} />
            </details>
          ) : null}
        </>
      )}
      <p className={styles.note}>{t('coach.note')}</p>
    </aside>
  );
}

function Questions({ checks }: { checks: readonly CoachCheck[] }) {
  return (
    <ul className={styles.list}>
      {checks.map((check) => (
        <Question key={check.question} check={check} />
      ))}
    </ul>
  );
}

function Question({ check: { question, reason, place } }: { check: CoachCheck }) {
  const { t } = useTranslation('goal');
  // Which reasons a question has, the test of the texts looks after.
  const words: KindTexts = useKindTexts();
  const tools = useBoardTools();
  const asked = t(`coach.questions.${question}`);
  return (
    <li className={styles.question}>
      <button
        type="button"
        className={styles.jump}
        aria-label={t('coach.jump', { question: asked })}
        onClick={() => jumpTo(tools, place)}
      >
        {asked}
        <ForwardIcon />
      </button>
      <p className={styles.reason}>{words(`coach.reasons.${question}.${reason}`)}</p>
    </li>
  );
}
