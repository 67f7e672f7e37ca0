import type { PatternBoardView } from '@throughline/board';
import type { BoardNote, BoardOnShelf } from '@throughline/protocol';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchNetworkHome } from '../../../../network/requests.ts';
import { useFetched } from '../../../../network/use-fetched.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Select } from '../../../../ui/select.tsx';
import { Spinner } from '../../../../ui/spinner.tsx';
import { nameOf } from '../../../board-name.ts';
import { useBoardTools } from '../../../board-tools.ts';
import { patternStore, usePatternScreen } from '../pattern-store.ts';
import { NoteChoice } from './note-choice.tsx';
import styles from './pull.module.css';
import { pullNotes } from './signals-api.ts';
import { useBoardNotes } from './use-board-notes.ts';

/** Brings notes of a team's board onto this one: first the board, then its notes. */
export function PullDialog({ view }: { view: PatternBoardView }) {
  const { t } = useTranslation('patterns');
  const { t: shell } = useTranslation('shell');
  const tools = useBoardTools();
  const isOpen = usePatternScreen((state) => state.pulling);
  if (!isOpen) return null;
  const close = () => patternStore(tools).setState({ pulling: false });
  return (
    <Dialog title={t('pull.title')} closeLabel={shell('close')} onClose={close}>
      <Boards view={view} onDone={close} />
    </Dialog>
  );
}

interface PartProps {
  readonly view: PatternBoardView;
  readonly onDone: () => void;
}

function Boards({ view, onDone }: PartProps) {
  const { t } = useTranslation('patterns');
  const { t: boards } = useTranslation('boards');
  const { board } = useBoardTools();
  const [chosen, setChosen] = useState('');
  const { networkId } = board;
  const { status } = useFetched(
    useCallback((signal: AbortSignal) => fetchNetworkHome(networkId, signal), [networkId]),
  );
  if (status.kind === 'fetching') return <Spinner words={t('pull.reading')} />;
  if (status.kind === 'failed') return <Notice kind="problem">{t('pull.failed')}</Notice>;
  const others = status.value.boards.filter(({ id }) => id !== board.id);
  if (others.length === 0) return <p>{t('pull.none')}</p>;
  const label = (other: BoardOnShelf) => `${nameOf(other)} · ${boards(`kinds.${other.kind}.name`)}`;
  return (
    <div className={styles.pull}>
      <p className={styles.stays}>{t('pull.stays')}</p>
      <Select
        label={t('pull.board')}
        value={chosen}
        onValue={setChosen}
        placeholder={t('pull.choose')}
        options={others.map((other) => ({ value: other.id, label: label(other) }))}
      />
      {chosen === '' ? null : <Notes key={chosen} boardId={chosen} view={view} onDone={onDone} />}
    </div>
  );
}

function Notes({ boardId, view, onDone }: PartProps & { readonly boardId: string }) {
  const { t } = useTranslation('patterns');
  const { board } = useBoardTools();
  const status = useBoardNotes(boardId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [state, setState] = useState<'choosing' | 'sending' | 'failed'>('choosing');
  if (status.kind === 'fetching') return <Spinner words={t('pull.reading')} />;
  if (status.kind === 'failed') return <Notice kind="problem">{t('pull.failed')}</Notice>;
  const here = new Set(Array.from(view.signals.values(), ({ noteId }) => noteId));
  const free = status.value.filter(({ id }) => !here.has(id));
  if (status.value.length === 0) return <p>{t('pull.empty')}</p>;
  const send = async () => {
    setState('sending');
    const answer = await pullNotes(board.id, { boardId, noteIds: [...chosen].slice(0, 200) });
    if (answer.kind === 'ok') onDone();
    else setState('failed');
  };
  const toggle = (note: BoardNote) => {
    const next = new Set(chosen);
    if (!next.delete(note.id)) next.add(note.id);
    setChosen(next);
  };
  const all = free.length > 0 && chosen.size === free.length;
  return (
    <>
      <div>
        <Button
          look="quiet"
          onClick={() => setChosen(new Set(all ? [] : free.map(({ id }) => id)))}
        >
          {all ? t('pull.nothing') : t('pull.all')}
        </Button>
      </div>
      <ul className={styles.notes}>
        {status.value.map((note) => (
          <NoteChoice
            key={note.id}
            note={note}
            isHere={here.has(note.id)}
            isChosen={chosen.has(note.id)}
            onToggle={() => toggle(note)}
          />
        ))}
      </ul>
      {state === 'failed' ? <Notice kind="problem">{t('pull.failed')}</Notice> : null}
      <div className={styles.go}>
        <Button
          look="strong"
          wide
          aria-disabled={chosen.size === 0 || undefined}
          busyWords={state === 'sending' ? t('pull.going') : undefined}
          onClick={() => chosen.size > 0 && void send()}
        >
          {t('pull.go', { count: chosen.size })}
        </Button>
      </div>
    </>
  );
}
