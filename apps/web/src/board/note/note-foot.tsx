import type { NoteView } from '@throughline/board';
import type { PresentPerson } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { RoleMark } from '../../ui/role-mark.tsx';
import { useBoardTools } from '../board-tools.ts';
import { TalkButton } from '../comments/talk-button.tsx';
import { useScreen } from '../use-screen.ts';
import { isNobodys } from './is-nobodys.ts';
import { KindMark } from './kind-mark.tsx';
import styles from './note.module.css';
import { GripIcon } from './note-icons.tsx';
import { StudentHint } from './student-hint.tsx';

export const noteFootId = (noteId: string): string => `note-foot-${noteId}`;

/** Under the words: how we know, from which seat at the table, who else is in it, and the note's handle. */
export function NoteFoot({ note, writers }: { note: NoteView; writers: readonly PresentPerson[] }) {
  const { t } = useTranslation('board');
  const { t: shell } = useTranslation('shell');
  const { t: talk } = useTranslation('talk');
  const { kind, mayWrite } = useBoardTools();
  const runs = useScreen((screen) => screen.runs !== null);
  const { NoteExtra } = kind;
  return (
    <div className={styles.foot}>
      <p id={noteFootId(note.id)} className={styles.source}>
        {kind.plainNotes ? null : (
          <span className={styles.kind}>
            <KindMark kind={note.kind} />
            {t(`kinds.${note.kind}`)}
          </span>
        )}
        {isNobodys(note) ? null : (
          <span className={styles.role}>
            <RoleMark role={note.role} />
            {shell(`role.${note.role}`)}
          </span>
        )}
        {note.by === 'scribe' ? <span>{talk('scribe.mark')}</span> : null}
        {writers.length === 0 ? null : <Writers writers={writers} />}
        {mayWrite ? <StudentHint text={note.text} /> : null}
      </p>
      <TalkButton on={note.id} />
      {NoteExtra === undefined ? null : <NoteExtra note={note} />}
      {mayWrite || runs ? <NoteHandle noteId={note.id} /> : null}
    </div>
  );
}

/** Who else has their editor in this note. */
function Writers({ writers }: { writers: readonly PresentPerson[] }) {
  const { t } = useTranslation('board');
  const name = writers[0]?.name ?? '';
  const count = writers.length - 1;
  return (
    <span className={styles.writers}>
      <span className={styles.pen} aria-hidden="true" />
      {count === 0 ? t('note.writing', { name }) : t('note.writingMany', { name, count })}
    </span>
  );
}

/** Pressed, it opens the note's actions; dragged, it takes the note along. */
function NoteHandle({ noteId }: { noteId: string }) {
  const { t } = useTranslation('board');
  const { screen } = useBoardTools();
  const open = useScreen(({ menu }) => menu?.id === noteId);
  return (
    <button
      type="button"
      className={styles.handle}
      data-handle={noteId}
      aria-label={t('note.more')}
      aria-haspopup="menu"
      aria-expanded={open}
      onClick={() => screen.setState({ menu: open ? null : { id: noteId, at: 'first' } })}
    >
      <GripIcon />
    </button>
  );
}
