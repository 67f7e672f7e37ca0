import { type Cluster, cardsWithin, type SeenInRule, seenIn } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import styles from './seen-in.module.css';

/** More teams than this are a line and no row of seats. */
const MOST_SEATS = 24;

/** "In 7 of 12 teams": said in words, and shown as seats of which those are taken. */
export function SeenInLine({ cluster, rule }: { cluster: Cluster; rule: SeenInRule }) {
  const { t } = useTranslation('patterns');
  const seen = seenIn(cardsWithin(cluster), rule);
  return (
    <span className={styles.seen}>
      <Seats taken={seen.teams} of={seen.ofTeams} />
      <span className={styles.teams}>
        {seen.teams === 0
          ? t('seen.none')
          : t('seen.teams', { count: seen.teams, of: seen.ofTeams })}
      </span>
      {seen.roles === undefined ? null : (
        <span className={styles.roles}>
          {t('seen.roles', { count: seen.roles, of: seen.ofRoles })}
        </span>
      )}
    </span>
  );
}

/** Decoration beside the words: one seat for each team. */
function Seats({ taken, of }: { taken: number; of: number }) {
  if (of > MOST_SEATS || of === 0) return null;
  return (
    <span className={styles.seats} aria-hidden="true">
      {Array.from({ length: of }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: seats have no other name than their number
        <span key={i} className={styles.seat} data-taken={i < taken || undefined} />
      ))}
    </span>
  );
}
