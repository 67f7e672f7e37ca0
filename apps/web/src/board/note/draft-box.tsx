import { type NoteView, noteFragment } from '@throughline/board';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import { useBoardTools } from '../board-tools.ts';
import { FieldBox } from '../editor/field-box.tsx';
import { WritingFrame } from '../editor/writing-frame.tsx';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { keepWords } from '../lost-words.ts';
import { chooseKind, rememberKind } from '../note-actions.ts';
import type { Draft } from '../screen-store.ts';
import { leaveNote } from '../writing.ts';
import styles from './note.module.css';
import { WritingFoot } from './writing-foot.tsx';

/**
 * The text box of a new note. The note comes onto the board with its first letter, so a board holds no empty notes,
 * and the text box stays the same one from the first key on.
 */
export function DraftBox({ draft, note }: { draft: Draft; note: NoteView | undefined }) {
  const { t, i18n } = useTranslation('board');
  const words = useKindTexts();
  const tools = useBoardTools();
  const made = useRef<string>(undefined);
  const kind = note?.kind ?? draft.noteKind;

  const create = (text: string) => {
    const { list, after } = draft;
    const noteId = tools.changes.make({ list, kind, after, text, typing: true });
    if (noteId === undefined) {
      tools.screen.setState({ toast: { kind: 'board-full' } });
      return null;
    }
    made.current = noteId;
    setDraft({ noteId });
    return noteFragment(tools.connection.doc, noteId) ?? null;
  };
  const setDraft = (change: Partial<Draft>) =>
    tools.screen.setState(({ writing }) =>
      writing?.kind === 'draft' && writing.serial === draft.serial
        ? { writing: { ...writing, ...change } }
        : {},
    );

  return (
    <WritingFrame className={styles.writing}>
      {draft.deleted === undefined || draft.noteId !== null ? null : (
        <p className={styles.deleted} role="alert">
          {t('lost.deleted')} {t('lost.goOn')}
        </p>
      )}
      <FieldBox
        fragment={null}
        draft={draft.deleted?.text ?? ''}
        create={create}
        caret={draft.deleted === undefined ? 'end' : 'as-left'}
        label={t('note.newIn', { list: words(`lists.${draft.list}`) })}
        placeholder={t('note.placeholder')}
        lang={currentLanguage(i18n)}
        onLeft={({ unheld }) => {
          if (made.current !== undefined) leaveNote(tools, made.current, false);
          else keepWords(tools, draft, unheld);
        }}
      />
      <WritingFoot
        kind={kind}
        onKind={(chosen) => {
          if (note === undefined) {
            setDraft({ noteKind: chosen });
            rememberKind(tools, draft.list, chosen);
          } else chooseKind(tools, note, chosen);
        }}
      />
    </WritingFrame>
  );
}
