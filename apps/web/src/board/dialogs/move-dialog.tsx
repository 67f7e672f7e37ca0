import type { NoteView } from '@throughline/board';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { useBoardTools } from '../board-tools.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { useSay } from '../news/use-say.ts';
import { focusNote, moveToList } from '../note-actions.ts';
import { StepNumber } from '../steps/step-number.tsx';
import { useNotes, useSteps } from '../use-board-content.ts';
import styles from './move.module.css';
import { type MoveTarget, placeByKey } from './move-keys.ts';

/** Where to move a note: every list of the board, in the order of its steps. */
export function MoveDialog({ note, onClose }: { note: NoteView; onClose: () => void }) {
  const { t } = useTranslation('board');
  const { t: shell } = useTranslation('shell');
  const tools = useBoardTools();
  const words = useKindTexts();
  const notes = useNotes();
  const steps = useSteps();
  const say = useSay();
  const move = (list: string) => {
    onClose();
    if (!moveToList(tools, note.id, list)) return;
    say({ did: 'moved', list });
    focusNote(note.id);
  };
  const targets = steps.flatMap(({ lists }, index) =>
    lists.map((list) => ({ list, number: index + 1, here: list === note.list })),
  );
  const { places, onKeyDown } = useWalk(targets);
  return (
    <Dialog title={t('move.title')} closeLabel={shell('close')} onClose={onClose}>
      <p className={styles.words} lang={note.language}>
        {note.text}
      </p>
      <p className={styles.keys}>{t('move.keys')}</p>
      <ul ref={places} className={styles.targets} onKeyDown={onKeyDown}>
        {targets.map(({ list, number, here }) => (
          <li key={list}>
            <button
              type="button"
              className={styles.target}
              aria-disabled={here || undefined}
              onClick={() => (here ? onClose() : move(list))}
            >
              <StepNumber number={number} />
              <span className={styles.name}>{words(`lists.${list}`)}</span>
              <span className={styles.count}>
                {here ? t('move.here') : t('move.notes', { count: notes.get(list)?.length ?? 0 })}
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
