import type { Session, TeamPulse } from '@throughline/protocol';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { mayerOf } from '../network/mayer-of.ts';
import { pulsePath } from '../network/paths.ts';
import { Section } from '../network/section.tsx';
import { useFetched } from '../network/use-fetched.ts';
import { useWords } from '../network/use-words.ts';
import { ButtonLink } from '../shell/button-link.tsx';
import styles from './between.module.css';
import { fetchTeamPulse } from './between-api.ts';
import { NamedAnswers } from './named-answers.tsx';
import { momentWords } from './when-words.ts';

/** The latest three questions to a team with what its people said; nothing where there were none. */
export function TeamPulseSection({
  team,
  session,
}: {
  team: { readonly id: string; readonly networkId: string };
  session: Session;
}) {
  const { id, networkId } = team;
  const { status } = useFetched(
    useCallback((signal: AbortSignal) => fetchTeamPulse(id, signal), [id]),
  );
  if (status.kind !== 'here' || status.value.pulse === null) return null;
  const mayAnswer = mayerOf(session)('pulse.answer', { networkId, teamId: id });
  return <Asked told={status.value} pulse={status.value.pulse} mayAnswer={mayAnswer} />;
}

function Asked({
  told: { asked, answers },
  pulse,
  mayAnswer,
}: {
  told: TeamPulse;
  pulse: NonNullable<TeamPulse['pulse']>;
  mayAnswer: boolean;
}) {
  const { t } = useTranslation('between');
  const { language } = useWords();
  const when = momentWords(pulse.closesAt, language);
  return (
    <Section title={t('team.title')}>
      <p>{t(pulse.open ? 'team.open' : 'team.closed', { when })}</p>
      {pulse.open && mayAnswer ? (
        <div className={styles.ways}>
          <ButtonLink to={pulsePath(pulse.id)} look="strong">
            {t('team.answer')}
          </ButtonLink>
        </div>
      ) : null}
      <p className={styles.soft}>
        {answers.length === 0
          ? t('team.nobody')
          : t('team.answered', { count: answers.length, asked })}
      </p>
      {answers.length === 0 ? null : <NamedAnswers answers={answers} />}
    </Section>
  );
}
