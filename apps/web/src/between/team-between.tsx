import type { Session, TeamInfo } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import styles from './between.module.css';
import { calendarPath } from './between-api.ts';
import { SinceSection } from './since-section.tsx';
import { TeamBuddySection } from './team-buddy-section.tsx';
import { TeamPulseSection } from './team-pulse-section.tsx';

/** What a team's home says of the weeks between two convenings. */
export function TeamBetween({ team, session }: { team: TeamInfo; session: Session }) {
  const { t } = useTranslation(['between', 'versions', 'boards']);
  return (
    <>
      <p className={styles.soft}>
        <a href={calendarPath(team.networkId)} download="throughline.ics">
          {t('calendar')}
        </a>
      </p>
      <SinceSection teamId={team.id} />
      <TeamPulseSection team={team} session={session} />
      <TeamBuddySection team={team} session={session} />
    </>
  );
}
