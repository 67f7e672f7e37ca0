import type { StuckReason, TeamStanding } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { teamPath } from '../network/paths.ts';
import { ButtonLink } from '../shell/button-link.tsx';
import { Button } from '../ui/button.tsx';
import { TeamBadge } from '../ui/team-badge.tsx';
import styles from './between.module.css';
import { NamedAnswers } from './named-answers.tsx';

const DAY_MS = 86_400_000;

/** A team that somebody should ask after: why, what it said, and the next thing to do. */
export function TeamInNeed({
  standing,
  isOpen,
  onAsk,
  onLinks,
}: {
  standing: TeamStanding;
  /** The latest questions to it can still be answered. */
  isOpen: boolean;
  onAsk: () => void;
  onLinks: (pulseId: string) => void;
}) {
  const { t } = useTranslation('between');
  const { team, reasons, answers, pulseId, changedAt } = standing;
  const days = changedAt === null ? 0 : Math.floor((Date.now() - changedAt) / DAY_MS);
  const why = (reason: StuckReason) =>
    reason === 'no-change'
      ? t('standing.reasons.no-change', { count: days })
      : t(`standing.reasons.${reason}`);
  const first = reasons[0];
  const stuck = answers.filter(({ isStuck }) => isStuck);
  return (
    <li className={styles.card}>
      <h4 className={styles.standing}>
        <TeamBadge letters={team.badge} />
        {team.name}
      </h4>
      {reasons.map((reason) => (
        <p key={reason}>{why(reason)}</p>
      ))}
      {stuck.length === 0 ? null : <NamedAnswers answers={stuck} />}
      {first === undefined ? null : <p className={styles.soft}>{t(`standing.next.${first}`)}</p>}
      <div className={styles.ways}>
        {first === 'no-answer' && pulseId !== null && isOpen ? (
          <Button onClick={() => onLinks(pulseId)}>
            {t('standing.linksFor', { team: team.name })}
          </Button>
        ) : null}
        {first === 'no-change' || (first === 'no-answer' && !isOpen) ? (
          <Button onClick={onAsk}>{t('standing.ask', { team: team.name })}</Button>
        ) : null}
        <ButtonLink to={teamPath(team.id)}>{t('standing.toTeam', { team: team.name })}</ButtonLink>
      </div>
    </li>
  );
}
