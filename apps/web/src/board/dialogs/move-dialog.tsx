import { AREAS, type ListId, type NoteView } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { AreaNumber } from '../areas/area-number.tsx';
import { useBoardTools } from '../board-tools.ts';
import { useSay } from '../news/use-say.ts';
import { focusNote, moveToList } from '../note-actions.ts';
import { useEmpathyMap } from '../use-empathy-map.ts';
import styles from './move.module.css';

/** Where to move a note: every list of the map, in the order of its areas. */
export function MoveDialog({ note, onClose }: { note: NoteView; onClose: () => void }) {
  const { t } = useTranslation('board');
  const { t: shell } = useTranslation('shell');
  const tools = useBoardTools();
  const map = useEmpathyMap();
  const say = useSay();
  const move = (list: ListId) => {
    onClose();
    if (!moveToList(tools, note.id, list)) return;
    say({ did: 'moved', list });
    focusNote(note.id);
  };
  const targets = AREAS.flatMap((area) => area.lists.map((list) => ({ area, list })));
  return (
    <Dialog title={t('move.title')} closeLabel={shell('close')} onClose={onClose}>
      <p className={styles.words} lang={note.language}>
        {note.text}
      </p>
      <ul className={styles.targets}>
        {targets.map(({ area, list }) => (
          <li key={list}>
            <button
              type="button"
              className={styles.target}
              aria-disabled={list === note.list || undefined}
              onClick={() => (list === note.list ? onClose() : move(list))}
            >
              <AreaNumber area={area} />
              <span className={styles.name}>{t(`lists.${list}`)}</span>
              <span className={styles.count}>
                {list === note.list
                  ? t('move.here')
                  : t('move.notes', { count: map.lists.get(list)?.length ?? 0 })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
