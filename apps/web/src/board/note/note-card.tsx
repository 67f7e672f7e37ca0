import type { NoteView } from '@throughline/board';
import { memo } from 'react';
import { useBoardTools } from '../board-tools.ts';
import { WalkReactions } from '../comments/walk-reactions.tsx';
import { beginDrag } from '../drag/begin-drag.ts';
import { useWriters } from '../presence/use-presence.ts';
import { useScreen } from '../use-screen.ts';
import styles from './note.module.css';
import { NoteFoot } from './note-foot.tsx';
import { NoteWords } from './note-words.tsx';
import { NoteWriting } from './note-writing.tsx';

/**
 * A note on its paper: at rest, with the keyboard in it, or while someone else writes there. It is
 * drawn again only when this note, or who is in it, changes.
 */
export const NoteCard = memo(function NoteCard({
  note,
  dropBefore,
}: {
  note: NoteView;
  dropBefore: boolean;
}) {
  const tools = useBoardTools();
  const writers = useWriters(note.id);
  const writing = useScreen((screen) =>
    screen.writing?.kind === 'note' && screen.writing.noteId === note.id ? screen.writing : null,
  );
  const [first] = writers;
  const mayDrag = tools.mayWrite && writing === null;
  return (
    <li
      className={styles.card}
      data-note={note.id}
      data-kind={tools.kind.plainNotes ? 'plain' : note.kind}
      data-role={note.role}
      data-state={writing !== null ? 'writing' : first !== undefined ? 'taken' : 'resting'}
      data-drop-before={dropBefore ? true : undefined}
      ref={(card) => card?.style.setProperty('--person', first?.color ?? 'transparent')}
      onPointerDown={
        mayDrag
          ? (event) => beginDrag(tools, note.id, event.currentTarget, event.nativeEvent)
          : undefined
      }
    >
      {writing !== null ? (
        <NoteWriting note={note} caret={writing.caret} />
      ) : (
        <>
          <NoteWords note={note} />
          <NoteFoot note={note} writers={writers} />
          <WalkReactions on={note.id} />
        </>
      )}
    </li>
  );
});
