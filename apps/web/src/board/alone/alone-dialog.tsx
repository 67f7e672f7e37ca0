import { addPrivateNote, MAX_PRIVATE_NOTES, type PrivateNote } from '@throughline/board';
import type { ConveningState, Step, WritingPlace } from '@throughline/protocol';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { BoardToolsContext, useBoardTools } from '../board-tools.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { SyncLight } from '../save/sync-light.tsx';
import { useSteps } from '../use-board-content.ts';
import styles from './alone.module.css';
import type { OwnWriting, OwnWritingSession } from './own-writing.ts';
import { PrivateNoteField } from './private-note-field.tsx';

export interface AloneDialogProps {
  readonly state: ConveningState;
  readonly step: Step;
  readonly place: WritingPlace;
  readonly own: OwnWriting;
  readonly session: OwnWritingSession;
  readonly notes: readonly PrivateNote[];
  readonly people: number;
  readonly onClose: () => void;
}

/** Where somebody writes alone: their notes, what is promised of names, and how many write. */
export function AloneDialog(props: AloneDialogProps) {
  const { state, step, place, own, session, notes, people, onClose } = props;
  const { t } = useTranslation('alone');
  const { board } = useBoardTools();
  const words = useKindTexts();
  const lists = useSteps().flatMap((one) => one.lists);
  const [list, setList] = useState('');
  const [fresh, setFresh] = useState<string>();
  const [removed, setRemoved] = useState<PrivateNote>();
  const names = step.names ?? 'named';
  const locked = state.boardsLocked || state.stage === 'sealed';
  const isShown =
    own.connection === undefined &&
    state.written.some(({ stepId, boardIds }) => stepId === step.id && boardIds.includes(board.id));
  const add = async (text: string, where: string | null) => {
    const connection = await session.begin();
    if (connection === undefined) return false;
    const id = addPrivateNote(connection.doc, { text, list: where });
    setFresh(id);
    return id !== undefined;
  };
  const full = notes.length >= MAX_PRIVATE_NOTES;
  return (
    <Dialog
      title={t('title')}
      closeLabel={t('seeBoard')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('seeBoard')}</Button>}
    >
      <div className={styles.place}>
        <p className={styles.promise}>
          <strong>{t(`promise.${names}`, { least: place.least })}</strong>{' '}
          {names === 'named' ? null : t('lost')} {t('onlyYou')}
        </p>
        <div className={styles.facts}>
          <p>{t('writing', { count: people })}</p>
          <OwnLight own={own} />
        </div>
        {own.trouble === 'away' ? <Notice kind="problem">{t('away')}</Notice> : null}
        {locked ? <Notice kind="hint">{t('locked')}</Notice> : null}
        {isShown ? <p role="status">{t('shown')}</p> : null}
        {own.unsent.map((text) => (
          <Notice key={text} kind="problem">
            <p>{t('unsent')}</p>
            <blockquote className={styles.unsent}>{text}</blockquote>
            <Button
              onClick={() => {
                void add(text, null).then((done) => done && session.putAwayUnsent(text));
              }}
            >
              {t('addAgain')}
            </Button>
          </Notice>
        ))}
        {notes.length === 0 && !isShown ? <p>{t('none')}</p> : null}
        {own.connection === undefined ? null : (
          <ol className={styles.notes}>
            {notes.map((note, index) => (
              <PrivateNoteField
                key={note.id}
                doc={own.connection?.doc}
                note={note}
                number={index + 1}
                part={note.list === null ? undefined : words(`lists.${note.list}`)}
                readOnly={locked}
                takesFocus={note.id === fresh}
                onRemoved={setRemoved}
              />
            ))}
          </ol>
        )}
        <div role="status" className={styles.removed}>
          {removed === undefined ? null : (
            <>
              <p>{t('removed')}</p>
              <Button
                look="quiet"
                onClick={() => {
                  void add(removed.text, removed.list);
                  setRemoved(undefined);
                }}
              >
                {t('putBack')}
              </Button>
            </>
          )}
        </div>
        {full ? <p>{t('full')}</p> : null}
        {locked || full ? null : (
          <>
            {lists.length > 1 ? (
              <Select
                label={t('where')}
                value={list}
                onValue={setList}
                placeholder={t('anywhere')}
                options={lists.map((value) => ({ value, label: words(`lists.${value}`) }))}
              />
            ) : null}
            <Button
              look="strong"
              wide
              onClick={() => {
                setRemoved(undefined);
                void add('', list === '' ? null : list);
              }}
            >
              {t('add')}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** The truth about these notes, as the light beside a name tells it of the board. */
function OwnLight({ own: { connection } }: { own: OwnWriting }) {
  const tools = useBoardTools();
  const own = useMemo(() => connection && { ...tools, connection }, [tools, connection]);
  return own === undefined ? null : (
    <BoardToolsContext value={own}>
      <SyncLight />
    </BoardToolsContext>
  );
}
