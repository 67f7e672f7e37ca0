import type { AnyItem, NoteView, OutlineNode } from '@throughline/board';
import type { PresentPerson } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { RoleMark } from '../../ui/role-mark.tsx';
import { useBoardTools } from '../board-tools.ts';
import { TextWriting } from '../editor/text-writing.tsx';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { LockedLine } from '../locks/locked-line.tsx';
import { isNobodys } from '../note/is-nobodys.ts';
import { KindMark } from '../note/kind-mark.tsx';
import { NoteWriting } from '../note/note-writing.tsx';
import { StudentHint } from '../note/student-hint.tsx';
import { useScreen } from '../use-screen.ts';
import { writeInNote, writeInText } from '../writing.ts';
import styles from './outline.module.css';

export interface RowWordsProps {
  readonly node: OutlineNode;
  readonly note: NoteView | undefined;
  readonly item: AnyItem | undefined;
  readonly writers: readonly PresentPerson[];
  readonly view: unknown;
}

/** What a line says, at rest or with the keyboard in it. */
export function RowWords({ node, note, item, writers, view }: RowWordsProps) {
  const { t } = useTranslation('board');
  const words = useKindTexts();
  const { kind } = useBoardTools();
  const writing = useScreen(({ writing: now }) => {
    const id = now?.kind === 'note' ? now.noteId : now?.kind === 'text' ? now.field : undefined;
    return id === node.id && now?.kind !== 'draft' ? now : null;
  });
  const label = node.label === undefined ? '' : words(node.label);
  if (writing !== null && note !== undefined)
    return <NoteWriting note={note} caret={writing.caret} />;
  if (writing !== null && node.fragment !== undefined) {
    return (
      <TextWriting
        className={styles.writing ?? ''}
        field={node.id}
        fragment={node.fragment}
        caret={writing.caret}
        label={label}
        placeholder={t('text.empty')}
      />
    );
  }
  const { LineExtra } = kind;
  return (
    <div className={styles.words}>
      {node.what === 'area' ? <AreaName node={node} label={label} /> : null}
      {node.what === 'area' ? null : (
        <>
          {label === '' ? null : <span className={styles.label}>{label}</span>}
          <Text node={node} note={note} />
          <Source note={note} item={item} writers={writers} />
        </>
      )}
      {view === undefined || LineExtra === undefined ? null : <LineExtra view={view} node={node} />}
    </div>
  );
}

function AreaName({ node, label }: { node: OutlineNode; label: string }) {
  const { t } = useTranslation('board');
  const count = node.children.filter(({ what }) => what !== 'field' && what !== 'area').length;
  return (
    <>
      <span className={styles.area}>{label}</span>
      {count === 0 ? null : (
        <span className={styles.count}>
          {t(node.children.some(isNote) ? 'move.notes' : 'steps.entries', { count })}
        </span>
      )}
      <LockedLine id={node.id} />
    </>
  );
}

const isNote = ({ what }: OutlineNode) => what === 'note';

function Text({ node, note }: { node: OutlineNode; note: NoteView | undefined }) {
  const { t } = useTranslation('board');
  const tools = useBoardTools();
  const empty = node.text.trim() === '';
  const className = `${styles.text} ${empty ? styles.empty : ''}`;
  const says = empty ? t(note === undefined ? 'text.empty' : 'note.empty') : node.text;
  const lang = empty ? undefined : node.language;
  if (!tools.mayWrite || node.fragment === undefined) {
    return (
      <span className={className} lang={lang}>
        {says}
      </span>
    );
  }
  return (
    // The keyboard opens the line from its row, by Enter.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <span
      className={`${className} ${styles.editable}`}
      lang={lang}
      onClick={(event) => {
        const at = { x: event.clientX, y: event.clientY };
        if (note === undefined) writeInText(tools, node.id, at);
        else writeInNote(tools, note.id, at);
      }}
    >
      {says}
    </span>
  );
}

function Source({ note, item, writers }: Pick<RowWordsProps, 'note' | 'item' | 'writers'>) {
  const { t } = useTranslation('board');
  const { t: shell } = useTranslation('shell');
  const { kind, mayWrite } = useBoardTools();
  const { NoteExtra } = kind;
  const entry = note ?? item;
  const role = entry === undefined || isNobodys(entry) ? undefined : entry.role;
  const [first] = writers;
  const more = writers.length - 1;
  return (
    <div className={styles.source}>
      {note === undefined || kind.plainNotes ? null : (
        <span className={styles.part}>
          <KindMark kind={note.kind} />
          {t(`kinds.${note.kind}`)}
        </span>
      )}
      {role === undefined ? null : (
        <span className={styles.part}>
          <RoleMark role={role} />
          {shell(`role.${role}`)}
        </span>
      )}
      {first === undefined ? null : (
        <span className={styles.writers}>
          {more === 0
            ? t('note.writing', { name: first.name })
            : t('note.writingMany', { name: first.name, count: more })}
        </span>
      )}
      {note !== undefined && mayWrite ? <StudentHint text={note.text} /> : null}
      {note === undefined || NoteExtra === undefined ? null : <NoteExtra note={note} />}
    </div>
  );
}
