import { Id } from '@throughline/protocol';
import { useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument } from '../../../../connection/use-document.ts';
import { useReady } from '../../../../connection/use-ready.ts';
import { currentLanguage } from '../../../../i18n/start-i18n.ts';
import { fetchNetworkHome } from '../../../../network/requests.ts';
import { Select } from '../../../../ui/select.tsx';
import { type BoardTools, useBoardTools } from '../../../board-tools.ts';
import { OtherKinds, useFetchedKind } from '../../use-fetched-kind.ts';
import { type BoardLine, linesOf } from './board-lines.ts';
import styles from './evidence.module.css';
import type { EvidenceFor } from './evidence-dialog.tsx';

interface ChoiceProps {
  readonly wanted: EvidenceFor;
  readonly onChoose: (line: BoardLine) => void;
}

/** Chooses a board that this person may read, and a line of it. */
export function BoardChoice({ wanted, onChoose }: ChoiceProps) {
  const { t } = useTranslation('goal');
  const { t: names } = useTranslation('network');
  const tools = useBoardTools();
  const boards = useReadableBoards(tools, wanted);
  const [chosen, setChosen] = useState('');
  if (boards === 'asking') return <p role="status">{t('evidence.opening')}</p>;
  if (boards === 'failed') return <p role="status">{t('evidence.failed')}</p>;
  if (boards.length === 0) return <p>{t('evidence.noBoards')}</p>;
  return (
    <div className={styles.choice}>
      <Select
        label={t('evidence.board')}
        placeholder={t('evidence.chooseBoard')}
        value={chosen}
        onValue={setChosen}
        options={boards.map(({ id, kind, title, team }) => ({
          value: id,
          label: [title ?? names(`board.${kind}`), team?.name].filter(Boolean).join(' · '),
        }))}
      />
      {Id.safeParse(chosen).success ? (
        <Lines key={chosen} boardId={chosen} wanted={wanted} onChoose={onChoose} />
      ) : null}
    </div>
  );
}

type Readable = Awaited<ReturnType<typeof readableBoards>>;

/** The other boards of the network that this person may read, the own team's first. */
async function readableBoards({ board }: BoardTools, wanted: EvidenceFor, signal: AbortSignal) {
  const home = await fetchNetworkHome(board.networkId, signal);
  if (home.kind !== 'ok') return 'failed';
  const mine = (teamId: string | undefined) => (teamId === board.team?.id ? 0 : 1);
  return home.value.boards
    .filter(({ id, kind }) => id !== board.id && (wanted !== 'need' || kind === 'empathy-map'))
    .sort((a, b) => mine(a.team?.id) - mine(b.team?.id));
}

function useReadableBoards(tools: BoardTools, wanted: EvidenceFor): 'asking' | Readable {
  const [boards, setBoards] = useState<'asking' | Readable>('asking');
  useEffect(() => {
    const leaving = new AbortController();
    void readableBoards(tools, wanted, leaving.signal).then((found) => {
      if (!leaving.signal.aborted) setBoards(found);
    });
    return () => leaving.abort();
  }, [tools, wanted]);
  return boards;
}

/** Opens the board beside this one for as long as it is looked at. */
function Lines({ boardId, ...choice }: ChoiceProps & { boardId: string }) {
  const { t } = useTranslation('goal');
  const { me } = useBoardTools();
  const { state } = useDocument(boardId, me);
  switch (state.kind) {
    case 'opening':
      return <p role="status">{t('evidence.opening')}</p>;
    case 'unreachable':
    case 'closed':
      return <p role="status">{t('evidence.failed')}</p>;
    case 'open':
      return <OpenLines {...choice} opened={state} />;
  }
}

type Opened = Extract<ReturnType<typeof useDocument>['state'], { kind: 'open' }>;

function OpenLines({ opened, wanted, onChoose }: ChoiceProps & { opened: Opened }) {
  const { t, i18n } = useTranslation('goal');
  const ready = useReady(opened.connection);
  const found = useFetchedKind(opened.board.kind, useContext(OtherKinds));
  if (!ready || found.state === 'opening') return <p role="status">{t('evidence.opening')}</p>;
  if (found.state !== 'ready') return <p role="status">{t('evidence.failed')}</p>;
  const { screen } = found;
  const view = screen.model.read(opened.connection.doc);
  const about = { board: opened.board.id, language: currentLanguage(i18n), wanted };
  const lines = linesOf(screen, view, about);
  if (lines.length === 0) return <p role="status">{t('evidence.nothing')}</p>;
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.note}>
          <button
            type="button"
            className={styles.line}
            aria-label={t('evidence.choose', { words: line.words })}
            onClick={() => onChoose(line)}
          >
            <span className={styles.source}>
              {t(`items.evidence.choices.source.${line.source}`)}
            </span>
            <span>{line.words}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
