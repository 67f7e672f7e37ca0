import type { CompositionRule, NetworkHome } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { TeamBadge } from '../../ui/team-badge.tsx';
import { CompositionLine } from '../composition-line.tsx';
import styles from './teams-at-a-glance.module.css';

type TeamOnHome = NetworkHome['teams'][number];

/** Each team in one look: who sits at it, by role, and who is still missing. A press shows its people. */
export function TeamsAtAGlance({
  teams,
  rule,
  shown,
  onShow,
}: {
  teams: readonly TeamOnHome[];
  rule: CompositionRule;
  shown: string | undefined;
  onShow: (teamId: string | undefined) => void;
}) {
  const { t } = useTranslation('people');
  if (teams.length === 0) return null;
  return (
    <section aria-labelledby="teams" className={styles.section}>
      <h2 id="teams">{t('teams.title')}</h2>
      <ul className={styles.teams}>
        {teams.map((team) => (
          <li key={team.id} className={styles.team}>
            <div className={styles.head}>
              <TeamBadge letters={team.badge} />
              <h3 className={styles.name}>{team.name}</h3>
            </div>
            {team.composition === null ? null : (
              <CompositionLine composition={team.composition} rule={rule} />
            )}
            <button
              type="button"
              className={styles.show}
              aria-pressed={shown === team.id}
              aria-label={`${shown === team.id ? t('teams.showAll') : t('teams.show')}: ${team.name}`}
              onClick={() => onShow(shown === team.id ? undefined : team.id)}
            >
              {shown === team.id ? t('teams.showAll') : t('teams.show')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
