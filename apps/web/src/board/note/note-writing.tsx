import type { NoteView } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import { FieldBox } from '../editor/field-box.tsx';
import type { CaretPlace } from '../editor/field-editor.ts';
import { WritingFrame } from '../editor/writing-frame.tsx';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { LaterWordHint } from '../moderation/later-word-hint.tsx';
import { chooseKind } from '../note-actions.ts';
import { leaveNote } from '../writing.ts';
import styles from './note.module.css';
import { StudentHint } from './student-hint.tsx';
import { WritingFoot } from './writing-foot.tsx';

/** A note with the keyboard in it. */
export function NoteWriting({ note, caret }: { note: NoteView; caret: CaretPlace | 'as-left' }) {
  const { t } = useTranslation('board');
  const tools = useBoardTools();
  const list = useKindTexts()(`lists.${note.list}`);
  return (
    <WritingFrame className={styles.writing}>
      <FieldBox
        fragment={note.fragment}
        caret={caret}
        label={t('note.editIn', { list })}
        placeholder={t('note.placeholder')}
        lang={note.language}
        onLeft={({ hadText }) => leaveNote(tools, note.id, hadText)}
      />
      {/* There before it speaks, or screen readers miss its first word. */}
      <p role="status" className={styles.carefulWriting}>
        <StudentHint text={note.text} />
        <LaterWordHint text={note.text} />
      </p>
      <WritingFoot kind={note.kind} onKind={(kind) => chooseKind(tools, note, kind)} />
    </WritingFrame>
  );
}
