import type { GoalType } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { PlusIcon } from '../../../../ui/action-icons.tsx';
import { useBoardTools } from '../../../board-tools.ts';
import { addItemId } from '../../../items/item-actions.ts';
import { makeItem } from './make-item.ts';
import styles from './parts.module.css';

/** The button that adds an item of a type: to the board itself, or under another item. */
export function AddItem({ type, parent = null }: { type: GoalType; parent?: string | null }) {
  const { t } = useTranslation('goal');
  const tools = useBoardTools();
  if (!tools.mayWrite) return null;
  return (
    <button
      type="button"
      id={addItemId(type, parent)}
      className={styles.add}
      onClick={() => makeItem(tools, type, parent)}
    >
      <PlusIcon />
      {t(`items.${type}.add`)}
    </button>
  );
}
