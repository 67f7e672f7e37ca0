import { type Cluster, type TrailTeam, trailOf } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { Link } from '../../../../routing/link.tsx';
import { TeamBadge } from '../../../../ui/team-badge.tsx';
import styles from './panel.module.css';

/** The way back from an insight: teams, their boards, the words there. */
export function Trail({ cluster }: { cluster: Cluster }) {
  const { t } = useTranslation('patterns');
  const trail = trailOf(cluster);
  if (trail.length === 0) return null;
  return (
    <>
      <h3 className={styles.label}>{t('insight.trail')}</h3>
      <ul className={styles.trail}>
        {trail.map((team) => (
          <li key={team.teamId ?? ''}>
            <FromTeam team={team} />
          </li>
        ))}
      </ul>
    </>
  );
}

function FromTeam({ team: { teamId, teamName, teamBadge, boards } }: { team: TrailTeam }) {
  const { t } = useTranslation('patterns');
  return (
    <>
      <p className={styles.team}>
        {teamId === null ? null : <TeamBadge letters={teamBadge} />}
        <strong>{teamName || t('insight.noTeam')}</strong>
      </p>
      {boards.map(({ boardId, signals }) => (
        <div key={boardId} className={styles.board}>
          <ul>
            {signals.map(({ id, text, language, state }) => (
              <li key={id} lang={language}>
                {state === 'withdrawn' ? t('card.gone') : text}
              </li>
            ))}
          </ul>
          <Link
            to={`/board/${encodeURIComponent(boardId)}`}
            aria-label={`${t('insight.fromBoard')}: ${teamName || t('insight.noTeam')}`}
          >
            {t('insight.fromBoard')}
          </Link>
        </div>
      ))}
    </>
  );
}
