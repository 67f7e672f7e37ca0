import { readWordHints } from '@throughline/board';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, failureTextKey } from '../../http/answer.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useBoardTools } from '../board-tools.ts';
import { useNotes } from '../use-board-content.ts';
import styles from './care.module.css';
import { actOnNote, switchWordHints } from './moderation-api.ts';
import { useParkedNotes } from './use-parked-notes.ts';

type Did =
  | { readonly act: 'park' | 'restore' | 'rephrase'; readonly noteId: string }
  | { readonly act: 'nobody' }
  | { readonly act: 'failed'; readonly failure: Failure };

/**
 * Looking after what is written on a board: notes are parked, put back, and their authors asked to say
 * them differently; who they are is told to nobody.
 * @param noteId the one that this is about; null: all of them
 */
export function CareDialog({ noteId, onClose }: { noteId: string | null; onClose: () => void }) {
  const { t } = useTranslation('talk');
  const { t: shell } = useTranslation('shell');
  const { board } = useBoardTools();
  const parked = useParkedNotes();
  const all = [...useNotes().values()].flat().filter(({ text }) => text.trim() !== '');
  const notes = noteId === null ? all : all.filter(({ id }) => id === noteId);
  const [did, setDid] = useState<Did>();
  const act = async (id: string, what: 'park' | 'restore' | 'rephrase') => {
    const answer = await actOnNote(board.id, id, what);
    if (answer.kind === 'ok') setDid({ act: what, noteId: id });
    else if (what === 'rephrase' && answer.kind === 'problem' && answer.problem.status === 409) {
      setDid({ act: 'nobody' });
    } else setDid({ act: 'failed', failure: answer });
  };
  return (
    <Dialog title={t('care.title')} closeLabel={shell('close')} onClose={onClose}>
      <p>{t('care.about')}</p>
      <div role="status">
        {did === undefined || did.act === 'failed' ? null : (
          <Notice kind={did.act === 'nobody' ? 'hint' : 'success'} quiet>
            <p>{t(`care.did.${did.act}`)}</p>
            {did.act === 'park' ? (
              <Button onClick={() => void act(did.noteId, 'restore')}>{t('care.restore')}</Button>
            ) : null}
          </Notice>
        )}
      </div>
      {did?.act === 'failed' ? (
        <Notice kind="problem">{shell(failureTextKey(did.failure))}</Notice>
      ) : null}
      <ul className={styles.notes}>
        {notes.map(({ id, text, author }) => (
          <li key={id} className={styles.note}>
            <p dir="auto">{text}</p>
            <div className={styles.buttons}>
              <Button onClick={() => void act(id, 'park')}>{t('care.park')}</Button>
              {author === '' ? (
                <p className={styles.soft}>{t('care.nameless')}</p>
              ) : (
                <Button onClick={() => void act(id, 'rephrase')}>{t('care.ask')}</Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {parked.length === 0 ? null : (
        <section aria-labelledby="parked-notes">
          <h3 id="parked-notes" className={styles.heading}>
            {t('care.parked', { count: parked.length })}
          </h3>
          <ul className={styles.notes}>
            {parked.map(({ id, text, language }) => (
              <li key={id} className={styles.note}>
                <p lang={language} dir="auto">
                  {text}
                </p>
                <Button onClick={() => void act(id, 'restore')}>{t('care.restore')}</Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {noteId === null ? <WordList /> : null}
    </Dialog>
  );
}

function WordList() {
  const { t } = useTranslation('talk');
  const { t: shell } = useTranslation('shell');
  const { board, connection } = useBoardTools();
  const [on, setOn] = useState(() => readWordHints(connection.doc));
  const [failure, setFailure] = useState<Failure>();
  const change = async (next: boolean) => {
    setOn(next);
    const answer = await switchWordHints(board.id, next);
    setFailure(answer.kind === 'ok' ? undefined : answer);
    if (answer.kind !== 'ok') setOn(!next);
  };
  return (
    <>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => void change(event.target.checked)}
        />
        {t('care.words')}
      </label>
      <p className={styles.soft}>{t('care.wordsAbout')}</p>
      {failure === undefined ? null : (
        <Notice kind="problem">{shell(failureTextKey(failure))}</Notice>
      )}
    </>
  );
}
