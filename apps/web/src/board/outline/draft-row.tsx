import type { NoteView } from '@throughline/board';
import { DraftBox } from '../note/draft-box.tsx';
import type { DraftLine } from './lines.ts';
import styles from './outline.module.css';
import { Row } from './row.tsx';

/** A note that is being begun, at the place where it will stand. */
export function DraftRow({ line, note }: { line: DraftLine; note: NoteView | undefined }) {
  const { level, position, setSize, draft } = line;
  const id = draft.noteId ?? line.id;
  return (
    <Row {...{ id, level, position, setSize }} current={false} look="draft">
      {/* biome-ignore lint/a11y/useSemanticElements: as its row */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the text box in it has the keyboard */}
      <div role="gridcell" className={styles.cell}>
        <span className={styles.noFold} />
        <DraftBox draft={draft} note={note} />
      </div>
    </Row>
  );
}
