import { useTranslation } from 'react-i18next';
import { MoreIcon } from '../../ui/action-icons.tsx';
import { useBoardTools } from '../board-tools.ts';
import { useScreen } from '../use-screen.ts';
import styles from './line-handle.module.css';

export interface LineHandleProps {
  /** The note or item whose actions it opens. */
  readonly id: string;
  readonly what: 'note' | 'item';
  readonly tabIndex?: number;
}

/** Opens the actions of a note or an item. */
export function LineHandle({ id, what, tabIndex }: LineHandleProps) {
  const { t } = useTranslation('board');
  const { screen } = useBoardTools();
  const open = useScreen(({ menu }) => menu?.id === id);
  return (
    <button
      type="button"
      className={styles.handle}
      data-handle={id}
      tabIndex={tabIndex}
      aria-label={t(what === 'note' ? 'note.more' : 'items.more')}
      aria-haspopup="menu"
      aria-expanded={open}
      onClick={() => screen.setState({ menu: open ? null : { id, at: 'first' } })}
    >
      <MoreIcon />
    </button>
  );
}
