import { type GoalItem, type GoalView, oneLine } from '@throughline/board';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../ui/icon.tsx';
import { useBoardTools } from '../../../board-tools.ts';
import { addItemId } from './make-item.ts';
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
  const { items } = tools.changes;
  const siblings = view.items.under(item.parent, item.type);
  const at = siblings.findIndex(({ id }) => id === item.id);
  const first: Readonly<Record<string, Parameters<typeof oneLine>[0]>> = item.texts;
  const what = oneLine(Object.values(first)[0]) || t('actions.empty');
  const move = (before: string | null) => {
    items.move(item.id, { parent: item.parent, before });
    tools.screen.setState({ done: t('actions.moved') });
  };
  const remove = () => {
    items.remove(item.id);
    tools.screen.setState({ done: t('actions.removed'), writing: null });
    document.getElementById(addItemId(item.type, item.parent))?.focus();
  };
  return (
    <div className={styles.actions}>
      {at > 0 ? (
        <Action label={t('actions.up', { what })} onDo={() => move(siblings[at - 1]?.id ?? null)}>
          <path d="M10 16V4M5 9l5-5 5 5" />
        </Action>
      ) : null}
      {at < siblings.length - 1 ? (
        <Action label={t('actions.down', { what })} onDo={() => move(siblings[at + 2]?.id ?? null)}>
          <path d="M10 4v12M5 11l5 5 5-5" />
        </Action>
      ) : null}
      <Action label={t('actions.remove', { what })} onDo={remove}>
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
