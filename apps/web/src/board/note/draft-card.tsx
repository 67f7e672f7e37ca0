import type { NoteView } from '@throughline/board';
import { useBoardTools } from '../board-tools.ts';
import type { Draft } from '../screen-store.ts';
import { DraftBox } from './draft-box.tsx';
import styles from './note.module.css';

/** A new note under the finger, on its paper. */
export function DraftCard({ draft, note }: { draft: Draft; note: NoteView | undefined }) {
  const { me } = useBoardTools();
  return (
    <li
      className={styles.card}
      data-kind={note?.kind ?? draft.noteKind}
      data-role={me.role}
      data-state="writing"
      data-note={draft.noteId ?? undefined}
    >
      <DraftBox draft={draft} note={note} />
    </li>
  );
}
