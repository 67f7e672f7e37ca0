import type { ConveningForStaff } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../shell/button-link.tsx';
import { TeamBadge } from '../ui/team-badge.tsx';
import { Panel } from './panel.tsx';
import styles from './teams-panel.module.css';

/** The teams: how many have joined, how many are at their map now, and the way to read along. */
export function TeamsPanel({
  teams,
  presence,
}: {
  teams: ConveningForStaff['teams'];
  presence: ReadonlyMap<string, number>;
}) {
  const { t } = useTranslation('convening');
  return (
    <Panel title={t('teams.title')}>
      {teams.length === 0 ? <p>{t('teams.none')}</p> : null}
      <ul className={styles.teams}>
        {teams.map((team) => {
          const here = presence.get(team.id) ?? 0;
          return (
            <li key={team.id} className={styles.team}>
              <TeamBadge letters={team.badge} />
              <div className={styles.words}>
                <p className={styles.name}>{team.name}</p>
                <p className={styles.counts}>
                  {t('teams.people', { count: team.people })}, {t('teams.here', { count: here })}
                </p>
              </div>
              {team.boardId === null ? null : (
                <ButtonLink
                  to={`/board/${team.boardId}`}
                  aria-label={t('teams.openOf', { team: team.name })}
                >
                  {t('teams.open')}
                </ButtonLink>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
