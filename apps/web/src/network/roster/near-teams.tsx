import type { RosterLine } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import styles from './problem-line.module.css';
import type { Roster } from './use-roster.ts';

/** The teams that a line may mean, one press each, and the way to say that it means a new one. */
export function NearTeams({ line, roster }: { line: RosterLine; roster: Roster }) {
  const { t } = useTranslation('roster');
  const { teamName, nearTeams } = line;
  const same = (roster.preview?.lines ?? []).filter((other) => other.teamName === teamName).length;
  return (
    <fieldset className={styles.near}>
      <legend>{t('near.title', { team: teamName, count: same })}</legend>
      <div className={styles.ways}>
        {nearTeams.map((team) => (
          <Button key={team} onClick={() => void roster.mendTeam(line, { team })}>
            {t('near.isThis', { team })}
          </Button>
        ))}
        {roster.draft.makeTeams ? (
          <Button look="quiet" onClick={() => void roster.mendTeam(line, { newTeam: true })}>
            {t('near.isNew')}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
