import { AREAS, type EmpathyNote, type ListId } from '@throughline/board';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { AreaNumber } from '../areas/area-number.tsx';
import { useBoardTools } from '../board-tools.ts';
import { useSay } from '../news/use-say.ts';
import { focusNote, moveToList } from '../note-actions.ts';
import { useEmpathyMap } from '../use-empathy-map.ts';
import styles from './move.module.css';
import { type MoveTarget, placeByKey } from './move-keys.ts';

/** Where to move a note: every list of the map, in the order of its areas. */
export function MoveDialog({ note, onClose }: { note: EmpathyNote; onClose: () => void }) {
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
  const targets = AREAS.flatMap((area) =>
    area.lists.map((list) => ({ area, list, number: area.number, here: list === note.list })),
  );
  const { places, onKeyDown } = useWalk(targets);
  return (
    <Dialog title={t('move.title')} closeLabel={shell('close')} onClose={onClose}>
      <p className={styles.words} lang={note.language}>
        {note.text}
      </p>
      <p className={styles.keys}>
        {t('move.keys', { strains: t('lists.strains'), hopes: t('lists.hopes') })}
      </p>
      <ul ref={places} className={styles.targets} onKeyDown={onKeyDown}>
        {targets.map(({ area, list, here }) => (
          <li key={list}>
            <button
              type="button"
              className={styles.target}
              aria-disabled={here || undefined}
              onClick={() => (here ? onClose() : move(list))}
            >
              <AreaNumber area={area} />
              <span className={styles.name}>{t(`lists.${list}`)}</span>
              <span className={styles.count}>
                {here
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

/** Begins at the first place that the note can go to, and walks the places' buttons by their keys. */
function useWalk(targets: readonly MoveTarget[]) {
  const places = useRef<HTMLUListElement>(null);
  const buttons = () => [...(places.current?.querySelectorAll('button') ?? [])];
  const first = targets.findIndex(({ here }) => !here);
  const begin = useRef(() => buttons()[first]?.focus());
  // After the dialog's own effect, which gives the keyboard to its title.
  useEffect(() => begin.current(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const all = buttons();
    const at = all.findIndex((button) => button.contains(document.activeElement));
    const to = placeByKey(targets, at, event.key);
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  };
  return { places, onKeyDown };
}
