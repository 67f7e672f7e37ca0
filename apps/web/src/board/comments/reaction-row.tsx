import { REACTIONS, tally, toggleReaction } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import styles from './comments.module.css';
import { useReactions } from './use-talk.ts';

/** One press each: who stands behind it is counted by team. */
export function ReactionRow({ on }: { on: string }) {
  const { t } = useTranslation('talk');
  const { connection, me, mayComment } = useBoardTools();
  const reactions = useReactions(on);
  const team = me.team === null ? undefined : { id: me.team.id, badge: me.team.badge };
  return (
    <fieldset className={styles.reactions}>
      <legend className={styles.legend}>{t('react')}</legend>
      {REACTIONS.map((reaction) => {
        const { count, teams, mine } = tally(reactions, reaction, me.key);
        const badges = teams.map(({ badge }) => badge).join(' ');
        return (
          <button
            key={reaction}
            type="button"
            className={styles.reaction}
            aria-pressed={mine}
            aria-disabled={mayComment ? undefined : true}
            onClick={() =>
              mayComment &&
              toggleReaction(connection.doc, { target: on, reaction, author: me.key, team })
            }
          >
            {t(`reactions.${reaction}`)}
            {count === 0 ? null : <span className={styles.count}>{count}</span>}
            {badges === '' ? null : <span className={styles.badges}>{badges}</span>}
          </button>
        );
      })}
    </fieldset>
  );
}
