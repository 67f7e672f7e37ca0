import { type GoalItem, type GoalView, oneLine, type TextViews } from '@throughline/board';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../ui/icon.tsx';
import { useBoardTools } from '../../../board-tools.ts';
import { deleteItemWithUndo, moveItemByOne } from '../../../items/item-actions.ts';
import styles from './parts.module.css';

export interface ItemCardProps {
  readonly view: GoalView;
  readonly item: GoalItem;
  readonly children: ReactNode;
  /** `plain`: a line of its own without a sheet. */
  readonly look?: 'sheet' | 'plain';
}

/** An item with what one can do to it: another place, or none. */
export function ItemCard({ view, item, children, look = 'sheet' }: ItemCardProps) {
  const { mayWrite } = useBoardTools();
  return (
    <div className={`${styles.card} ${styles[look]}`} data-item={item.id}>
      <div className={styles.inside}>{children}</div>
      {mayWrite ? <ItemActions view={view} item={item} /> : null}
    </div>
  );
}

function ItemActions({ view, item }: { view: GoalView; item: GoalItem }) {
  const { t } = useTranslation('goal');
  const tools = useBoardTools();
  const siblings = view.items.under(item.parent, item.type);
  const at = siblings.findIndex(({ id }) => id === item.id);
  const texts: TextViews = item.texts;
  const what = oneLine(Object.values(texts)[0]) || t('actions.empty');
  const move = (by: -1 | 1) => {
    moveItemByOne(tools, item.id, by);
    tools.screen.setState({ done: t('actions.moved') });
  };
  return (
    <div className={styles.actions}>
      {at > 0 ? (
        <Action label={t('actions.up', { what })} onDo={() => move(-1)}>
          <path d="M10 16V4M5 9l5-5 5 5" />
        </Action>
      ) : null}
      {at < siblings.length - 1 ? (
        <Action label={t('actions.down', { what })} onDo={() => move(1)}>
          <path d="M10 4v12M5 11l5 5 5-5" />
        </Action>
      ) : null}
      <Action label={t('actions.remove', { what })} onDo={() => deleteItemWithUndo(tools, item.id)}>
        <path d="M4 6h12M8 6V3.5h4V6M5.5 6l1 11h7l1-11" />
      </Action>
    </div>
  );
}

function Action({
  label,
  onDo,
  children,
}: {
  label: string;
  onDo: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" className={styles.action} aria-label={label} title={label} onClick={onDo}>
      <Icon>{children}</Icon>
    </button>
  );
}
