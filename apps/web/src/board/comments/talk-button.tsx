import { countComments, REACTIONS, tally } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { useBoardTools } from '../board-tools.ts';
import styles from './talk-button.module.css';
import { useReactions, useThreads } from './use-talk.ts';

export const CommentIcon = () => (
  <Icon>
    <path d="M3.5 4.5h13v9h-7l-3.5 3v-3H3.5zM7 9h.01M10 9h.01M13 9h.01" />
  </Icon>
);

/** What is said of a note, in one small button on its card; quiet while nothing is. */
export function TalkButton({ on }: { on: string }) {
  const { t } = useTranslation('talk');
  const { screen, mayComment, me } = useBoardTools();
  const { open, all } = countComments(useThreads(on));
  const reactions = useReactions(on);
  const given = REACTIONS.map((reaction) => ({
    reaction,
    count: tally(reactions, reaction, me.key).count,
  })).filter(({ count }) => count > 0);
  if (!mayComment && all === 0 && given.length === 0) return null;
  const said = given.map(({ reaction, count }) => `${t(`reactions.${reaction}`)} ${count}`);
  return (
    <button
      type="button"
      className={styles.button}
      data-quiet={all === 0 || undefined}
      aria-label={[all === 0 ? t('open') : t('openWith', { count: open }), ...said].join(', ')}
      aria-haspopup="dialog"
      onClick={() => screen.setState({ dialog: { kind: 'comments', on } })}
    >
      <CommentIcon />
      {open === 0 ? null : <span>{open}</span>}
      {given.length === 0 ? null : <span className={styles.said}>{said.join(' · ')}</span>}
    </button>
  );
}
