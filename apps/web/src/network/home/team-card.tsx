import type { CompositionRule, NetworkHome } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Link } from '../../routing/link.tsx';
import { TeamBadge } from '../../ui/team-badge.tsx';
import { CompositionLine } from '../composition-line.tsx';
import { teamPath } from '../paths.ts';
import styles from './team-card.module.css';
import { TeamFacts } from './team-facts.tsx';

/** A team on its network's home: the way to its page where one may see it, and who makes it. */
export function TeamCard({
  team,
  rule,
  mine,
  maySee,
}: {
  team: NetworkHome['teams'][number];
  rule: CompositionRule;
  mine: boolean;
  maySee: boolean;
}) {
  const { t } = useTranslation('network');
  return (
    <li className={`${styles.team} ${maySee ? styles.open : ''}`}>
      <TeamBadge letters={team.badge} />
      <div className={styles.words}>
        <h3 className={styles.name}>
          {maySee ? (
            <Link to={teamPath(team.id)} className={styles.link}>
              {team.name}
            </Link>
          ) : (
            team.name
          )}
          {mine ? <span className={styles.mine}>{t('teams.mine')}</span> : null}
        </h3>
        <TeamFacts team={team} />
        {team.composition === null ? null : (
          <CompositionLine composition={team.composition} rule={rule} />
        )}
      </div>
    </li>
  );
}
