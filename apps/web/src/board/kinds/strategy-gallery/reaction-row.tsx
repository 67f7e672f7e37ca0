import {
  GALLERY_REACTIONS,
  type GalleryReaction,
  type Reaction,
  tally,
  toggleReaction,
} from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { TeamBadge } from '../../../ui/team-badge.tsx';
import { useBoardTools } from '../../board-tools.ts';
import { ReactionIcon } from './reaction-icon.tsx';
import styles from './reaction-row.module.css';

/** What those who pass by say to a strategy with one press; a team counts once. */
export function ReactionRow({
  target,
  reactions,
  onReacted,
}: {
  target: string;
  reactions: readonly Reaction[] | undefined;
  /** Called when this person has just reacted so, and not when they took it back. */
  onReacted?: (reaction: GalleryReaction) => void;
}) {
  const { t } = useTranslation('gallery');
  const { board, connection, me } = useBoardTools();
  const team = me.team === null ? undefined : { id: me.team.id, badge: me.team.badge };
  const press = (reaction: GalleryReaction) => {
    const isOn = toggleReaction(connection.doc, { target, reaction, author: me.key, team });
    if (isOn) onReacted?.(reaction);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would stand for answers of a form
    <div role="group" aria-label={t('react')} className={styles.row}>
      {GALLERY_REACTIONS.map((reaction) => {
        const counted = tally(reactions, reaction, me.key);
        const says = [
          t('teams', { count: counted.teams.length }),
          ...(counted.others > 0 ? [t('others', { count: counted.others })] : []),
        ].join(', ');
        return (
          <button
            key={reaction}
            type="button"
            className={styles.reaction}
            aria-pressed={counted.mine}
            aria-label={`${t(`reactions.${reaction}`)}: ${says}`}
            disabled={!board.mayComment}
            onClick={() => press(reaction)}
          >
            <ReactionIcon reaction={reaction} />
            <span className={styles.name}>{t(`reactions.${reaction}`)}</span>
            {counted.count === 0 ? null : <span className={styles.count}>{counted.count}</span>}
            <span className={styles.teams} aria-hidden="true">
              {counted.teams.map(({ id, badge }) => (
                <TeamBadge key={id} letters={badge} />
              ))}
            </span>
          </button>
        );
      })}
    </div>
  );
}
