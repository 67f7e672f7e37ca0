import { tally, toggleReaction } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import styles from './quick-reactions.module.css';
import { useReactions } from './use-talk.ts';

/** What those who walk by say to a note. */
const ON_A_WALK = ['same-here', 'different-here', 'question'] as const;

/** One press on the note itself, for those who visit the board. */
export function QuickReactions({ on }: { on: string }) {
  const { t } = useTranslation(['talk', 'here']);
  const { connection, me } = useBoardTools();
  const reactions = useReactions(on);
  const team = me.team === null ? undefined : { id: me.team.id, badge: me.team.badge };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would stand for answers of a form
    <div role="group" aria-label={t('react', { ns: 'here' })} className={styles.row}>
      {ON_A_WALK.map((reaction) => {
        const { count, mine } = tally(reactions, reaction, me.key);
        return (
          <button
            key={reaction}
            type="button"
            className={styles.reaction}
            aria-pressed={mine}
            onClick={() =>
              toggleReaction(connection.doc, { target: on, reaction, author: me.key, team })
            }
          >
            {t(`reactions.${reaction}`)}
            {count === 0 ? null : <span className={styles.count}>{count}</span>}
          </button>
        );
      })}
    </div>
  );
}
