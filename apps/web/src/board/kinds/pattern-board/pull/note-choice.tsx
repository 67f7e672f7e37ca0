import type { BoardNote } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { KindMark } from '../../../note/kind-mark.tsx';
import styles from './pull.module.css';

interface NoteChoiceProps {
  readonly note: BoardNote;
  readonly isHere: boolean;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

/** One note of the other board, to be brought or not. */
export function NoteChoice({ note, isHere, isChosen, onToggle }: NoteChoiceProps) {
  const { t } = useTranslation('patterns');
  const { t: board } = useTranslation('board');
  return (
    <li>
      <label className={styles.note} data-here={isHere || undefined}>
        <input type="checkbox" checked={isChosen || isHere} disabled={isHere} onChange={onToggle} />
        <span lang={note.language}>{note.text}</span>
        <span className={styles.kind}>
          {isHere ? (
            t('pull.already')
          ) : (
            <>
              <KindMark kind={note.kind} />
              {board(`kinds.${note.kind}`)}
            </>
          )}
        </span>
      </label>
    </li>
  );
}
