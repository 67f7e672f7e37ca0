import { asksOn } from '@throughline/board';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useBoardTools } from '../board-tools.ts';
import { focusNote } from '../note-actions.ts';
import { useNotes } from '../use-board-content.ts';
import { answerAsk, fetchAsked } from './moderation-api.ts';

const LOOK_EVERY_MS = 60_000;
const SOON_MS = 1_000;

/** What this person alone is asked: to say a note of their own differently. */
export function AskedLine() {
  const { t } = useTranslation('talk');
  const { board } = useBoardTools();
  const [asked, setAsked] = useAsked();
  const notes = [...useNotes().values()].flat();
  const open = asked.flatMap((id) => notes.find((note) => note.id === id) ?? []);
  const done = (noteId: string) => {
    setAsked(asked.filter((id) => id !== noteId));
    void answerAsk(board.id, noteId);
  };
  return open.map(({ id, text, language }) => (
    <Notice
      key={id}
      kind="hint"
      actions={
        <>
          <Button onClick={() => focusNote(id)}>{t('asked.go')}</Button>
          <Button look="quiet" onClick={() => done(id)}>
            {t('asked.done')}
          </Button>
        </>
      }
    >
      <p>{t('asked.words')}</p>
      <p lang={language} dir="auto">
        “{text}”
      </p>
    </Notice>
  ));
}

/** Asked for when the board is opened, looked at again, told that somebody is asked, and once a minute. */
function useAsked() {
  const { board, mayWrite, connection } = useBoardTools();
  const { doc } = connection;
  const [asked, setAsked] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!mayWrite) return;
    const ending = new AbortController();
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      void fetchAsked(board.id, ending.signal).then((answer) => {
        if (answer.kind === 'ok' && !ending.signal.aborted) setAsked(answer.value.noteIds);
      });
    };
    look();
    let known = asksOn(doc);
    let soon: ReturnType<typeof setTimeout> | undefined;
    // Everybody on the board hears of it at one moment, and looks within a second.
    const hear = () => {
      if (asksOn(doc) === known) return;
      known = asksOn(doc);
      clearTimeout(soon);
      soon = setTimeout(look, Math.random() * SOON_MS);
    };
    doc.on('update', hear);
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', look, { signal: ending.signal });
    return () => {
      clearInterval(timer);
      clearTimeout(soon);
      doc.off('update', hear);
      ending.abort();
    };
  }, [board.id, mayWrite, doc]);
  return [asked, setAsked] as const;
}
