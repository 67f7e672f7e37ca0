import { useTranslation } from 'react-i18next';
import { PlusIcon } from '../../ui/action-icons.tsx';
import { useBoardTools } from '../board-tools.ts';
import { stepsNow } from '../content-now.ts';
import { addItemId, startItem } from '../items/item-actions.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { addButtonId, startDraft } from '../writing.ts';
import styles from './outline.module.css';
import { listOfLine } from './use-lines.ts';

/** What can be added under an area: a note to its list, items of its types. */
export function AddButtons({ id, tabIndex }: { id: string; tabIndex: number }) {
  const { t } = useTranslation('board');
  const words = useKindTexts();
  const tools = useBoardTools();
  const steps = stepsNow(tools);
  const list = listOfLine(steps, id);
  const types = steps.find((step) => step.id === id)?.items ?? [];
  return (
    <>
      {list === undefined ? null : (
        <button
          type="button"
          id={addButtonId(list)}
          className={styles.add}
          tabIndex={tabIndex}
          aria-label={t('note.addTo', { list: words(`lists.${list}`) })}
          onClick={() => startDraft(tools, list, null)}
        >
          <PlusIcon />
          {t('note.addShort')}
        </button>
      )}
      {types.map((type) => (
        <button
          key={type}
          type="button"
          id={addItemId(type, null)}
          className={styles.add}
          tabIndex={tabIndex}
          onClick={() => startItem(tools, { type, parent: null, after: null })}
        >
          <PlusIcon />
          {words(`items.${type}.add`)}
        </button>
      ))}
    </>
  );
}
