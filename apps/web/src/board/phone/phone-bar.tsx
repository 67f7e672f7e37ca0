import type { Area, AreaId, ListId } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { BackIcon, ForwardIcon, PlusIcon } from '../../ui/action-icons.tsx';
import { Button } from '../../ui/button.tsx';
import { areaBeside, openArea } from '../areas/open-area.ts';
import { useBoardTools } from '../board-tools.ts';
import { useScreen } from '../use-screen.ts';
import { addButtonId, startDraft } from '../writing.ts';
import styles from './phone.module.css';

/** At the thumb: the area before, a new note, the area after. It steps aside while someone writes. */
export function PhoneBar({ area }: { area: Area }) {
  const { t } = useTranslation('board');
  const tools = useBoardTools();
  const writing = useScreen((screen) => screen.writing !== null);
  if (writing) return null;
  const before = areaBeside(area, -1);
  const after = areaBeside(area, 1);
  const title = (id: AreaId) => t(`areas.${id}.title`);
  return (
    <div className={styles.bar}>
      {before === undefined ? (
        <span />
      ) : (
        <Button
          aria-label={t('phone.previousArea', { area: title(before.id) })}
          onClick={() => openArea(tools, before.id)}
        >
          <BackIcon />
        </Button>
      )}
      {tools.mayWrite ? <AddButtons lists={area.lists} /> : <span />}
      {after === undefined ? (
        <span />
      ) : (
        <Button
          aria-label={t('phone.nextArea', { area: title(after.id) })}
          onClick={() => openArea(tools, after.id)}
        >
          <ForwardIcon />
        </Button>
      )}
    </div>
  );
}

/** One big button for an area's list; one for each where it has two. */
function AddButtons({ lists }: { lists: readonly ListId[] }) {
  const { t } = useTranslation('board');
  const tools = useBoardTools();
  return (
    <div className={styles.adds}>
      {lists.map((list) => (
        <Button
          key={list}
          look="strong"
          wide
          id={addButtonId(list)}
          aria-label={t('note.addTo', { list: t(`lists.${list}`) })}
          onClick={() => startDraft(tools, list, null)}
        >
          <PlusIcon />
          {lists.length === 1 ? t('note.add') : t(`lists.${list}`)}
        </Button>
      ))}
    </div>
  );
}
