import { answerId, type Cluster, TEAM_ANSWERS } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button.tsx';
import { useBoardTools } from '../../../board-tools.ts';
import { TextSpot } from '../../../editor/text-spot.tsx';
import { usePatternSteps } from '../use-pattern-steps.ts';
import type { Teams } from '../use-teams.ts';
import styles from './panel.module.css';

/** So what for us: each team accepts, adapts or disputes, in one answer, and may say why. */
export function TeamAnswers({ cluster, teams }: { cluster: Cluster; teams: Teams }) {
  const { t } = useTranslation('patterns');
  const { mayWrite, me } = useBoardTools();
  const steps = usePatternSteps();
  const { team } = me;
  const mine = cluster.answers.find(({ values }) => values.team === team?.id);
  const others = cluster.answers.filter((answer) => answer !== mine);
  return (
    <>
      {team !== null && mayWrite ? (
        <>
          <h3 className={styles.label} id="team-answer">
            {t('answer.title')}
          </h3>
          {/* biome-ignore lint/a11y/useSemanticElements: buttons that are pressed or not */}
          <div className={styles.answers} role="group" aria-labelledby="team-answer">
            {TEAM_ANSWERS.map((answer) => (
              <Button
                key={answer}
                aria-pressed={mine?.values.answer === answer}
                onClick={() =>
                  steps.answer(
                    cluster.id,
                    team.id,
                    mine?.values.answer === answer ? undefined : answer,
                  )
                }
              >
                {t(`answer.${answer}`)}
              </Button>
            ))}
          </div>
          {mine ? (
            <TextSpot
              field={answerId(cluster.id, team.id)}
              content={mine.texts.because}
              label={t('answer.because')}
              placeholder={t('answer.because')}
              look="box"
            />
          ) : null}
        </>
      ) : null}
      {others.length > 0 ? (
        <>
          <h3 className={styles.label}>{t('answer.other')}</h3>
          <ul className={styles.said}>
            {others.map(({ id, values, texts, language }) => (
              <li key={id} data-answer={values.answer}>
                <strong>
                  {t('answer.teamSays', {
                    team: teams.nameOf(values.team ?? '') ?? t('answer.someTeam'),
                    answer: values.answer ? t(`answers.${values.answer}`) : '',
                  })}
                </strong>
                {texts.because?.text.trim() ? (
                  <span lang={language}>{texts.because.text}</span>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
