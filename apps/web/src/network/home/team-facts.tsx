import type { TeamInfo } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import styles from './team-card.module.css';

/** What kind of organisation a team comes from. */
export function TeamFacts({ team }: { team: TeamInfo }) {
  const { t } = useTranslation('network');
  return (
    <p className={styles.facts}>
      {t('team.facts', {
        organisation: t(`organisation.${team.organisation}`),
        size: t(`size.${team.size}`),
        setting: t(`setting.${team.setting}`),
      })}
    </p>
  );
}
