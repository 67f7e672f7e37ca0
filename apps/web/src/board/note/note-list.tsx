import type { NoteView } from '@throughline/board';
import { memo, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PlusIcon } from '../../ui/action-icons.tsx';
import { useBoardTools } from '../board-tools.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import type { Writing } from '../screen-store.ts';
import { useScreen } from '../use-screen.ts';
import { useView } from '../views/use-view.ts';
import { addButtonId, startDraft } from '../writing.ts';
import { DraftCard } from './draft-card.tsx';
import styles from './list.module.css';
import { NoteCard } from './note-card.tsx';
import { usePacked } from './use-packed.ts';

export interface NoteListProps {
  readonly list: string;
  readonly notes: readonly NoteView[];
  /** What to do first; shown while the list is empty. */
  readonly start: string | undefined;
}

/** The notes of one list in their order, the draft among them, and the way to add one. */
export const NoteList = memo(function NoteList({ list, notes, start }: NoteListProps) {
  const { t } = useTranslation('board');
  const tools = useBoardTools();
  const draft = useScreen(({ writing }) =>
    writing?.kind === 'draft' && writing.list === list ? writing : null,
  );
  const dropsAt = useScreen(({ drag }) =>
    drag?.target?.list === list ? (drag.target.before ?? 'end') : null,
  );
  const words = useKindTexts();
  // One step at a time has this button at the thumb instead.
  const addsHere = useView() !== 'steps' && tools.mayWrite;
  const name = words(`lists.${list}`);
  const cards = useRef<HTMLUListElement>(null);
  usePacked(cards);
  return (
    <div className={styles.list} data-list={list}>
      {addsHere ? (
        <button
          type="button"
          id={addButtonId(list)}
          className={styles.add}
          aria-label={t('note.addTo', { list: name })}
          onClick={() => startDraft(tools, list, null)}
        >
          <PlusIcon />
          {t('note.addShort')}
        </button>
      ) : null}
      {notes.length === 0 && draft === null && start !== undefined ? (
        <p className={styles.start}>{tools.mayWrite ? start : t('note.none')}</p>
      ) : null}
      <ul
        ref={cards}
        className={styles.notes}
        aria-label={name}
        data-drop-end={dropsAt === 'end' ? true : undefined}
      >
        {rows(notes, draft, dropsAt)}
      </ul>
    </div>
  );
});

/** The cards of a list. A draft keeps its key when it becomes a note, so its text box stays. */
function rows(
  notes: readonly NoteView[],
  draft: Extract<Writing, { kind: 'draft' }> | null,
  dropsAt: string | null,
): ReactNode[] {
  const cards: ReactNode[] = [];
  const putDraft = (note: NoteView | undefined) =>
    draft && cards.push(<DraftCard key={`draft-${draft.serial}`} draft={draft} note={note} />);
  let placed = draft === null;
  for (const note of notes) {
    if (note.id === draft?.noteId) {
      putDraft(note);
      placed = true;
      continue;
    }
    cards.push(<NoteCard key={note.id} note={note} dropBefore={dropsAt === note.id} />);
    if (draft?.noteId === null && draft.after === note.id) {
      putDraft(undefined);
      placed = true;
    }
  }
  if (!placed && draft?.noteId === null) putDraft(undefined);
  return cards;
}
