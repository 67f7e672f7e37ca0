import type { BoardVersion, BoardVersions, Session } from '@throughline/protocol';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShownView } from '../board/views/shown-view.tsx';
import { ViewSwitch } from '../board/views/view-switch.tsx';
import type { Answer } from '../http/answer.ts';
import { useLocation, useParams } from '../routing/use-place.ts';
import { ButtonLink } from '../shell/button-link.tsx';
import { TakeAlongButton } from '../take-along/take-along-button.tsx';
import { Button } from '../ui/button.tsx';
import styles from './history.module.css';
import { HistoryPage, useWithBoard, type WithBoard } from './history-page.tsx';
import { comparePath } from './paths.ts';
import { Player } from './playback/player.tsx';
import { usePlayback } from './playback/use-playback.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { RestorePart } from './restore-part.tsx';
import { type RestoredSay, RestoreResult } from './restore-result.tsx';
import { StillBoard } from './still-board.tsx';
import { useVersionNames } from './version-words.ts';
import { fetchContent, fetchVersions, type KeptContent, whichIn } from './versions-api.ts';

interface Told {
  readonly list: BoardVersions;
  readonly kept: KeptContent;
}

/** `/board/:boardId/versions/:version`: a version to read in every view, and what came before and after it. */
export function VersionPage() {
  const { t } = useTranslation('versions');
  const { boardId = '', version = '' } = useParams();
  const which = whichIn(version) ?? 0;
  const fetched = useWithBoard(
    boardId,
    useCallback(
      async (signal: AbortSignal): Promise<Answer<Told>> => {
        const [list, kept] = await Promise.all([
          fetchVersions(boardId, signal),
          fetchContent(boardId, which, signal),
        ]);
        if (list.kind !== 'ok') return list;
        return kept.kind === 'ok'
          ? { kind: 'ok', value: { list: list.value, kept: kept.value } }
          : kept;
      },
      [boardId, which],
    ),
  );
  return (
    <HistoryPage fetched={fetched} title={t('version')}>
      {(known, session) => (
        <Version key={which} known={known} session={session} onChanged={fetched.fetchAgain} />
      )}
    </HistoryPage>
  );
}

function Version({
  known: { board, value },
  session,
  onChanged,
}: {
  known: WithBoard<Told>;
  session: Session;
  onChanged: () => void;
}) {
  const { t } = useTranslation('versions');
  const { nameOf, when } = useVersionNames();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<RestoredSay>();
  const playing = new URLSearchParams(useLocation().search).has('play');
  const { list, kept } = value;
  const oldestFirst = list.versions.toReversed();
  const playback = usePlayback(board.id, oldestFirst, kept, playing);
  const shown: BoardVersion | null = playback.version;
  const number = shown?.number;
  const name = shown === null ? t('now') : nameOf(shown);
  const say = (next: RestoredSay) => {
    setSaid(next);
    onChanged();
  };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{name}</h1>
          <p className={styles.facts}>{shown === null ? null : when(shown.at)}</p>
        </div>
        <div className={styles.actions}>
          {number === undefined ? null : (
            <ButtonLink to={comparePath(board.id, number, 'now')}>{t('compareWithNow')}</ButtonLink>
          )}
          <TakeAlongButton
            subject={{
              kind: 'board',
              boardId: board.id,
              isGoal: board.kind === 'goal-statement',
              mayName: false,
              ...(number === undefined ? {} : { version: number }),
            }}
          >
            {t('takeAlong')}
          </TakeAlongButton>
          {number !== undefined && list.mayRestore ? (
            <Button onClick={() => setAsking(true)}>{t('restore.open')}</Button>
          ) : null}
        </div>
      </header>
      <RestoreResult boardId={board.id} said={said} onSaid={say} />
      <Player playback={playback} />
      <StillBoard board={board} me={session.me} content={playback.content}>
        {number !== undefined && list.mayRestore ? (
          <RestorePart boardId={board.id} number={number} content={playback.content} onSaid={say} />
        ) : null}
        <div className={styles.views}>
          <ViewSwitch named />
        </div>
        <div className={styles.still} data-still="true">
          <ShownView />
        </div>
      </StillBoard>
      {asking && number !== undefined ? (
        <RestoreDialog
          boardId={board.id}
          number={number}
          part={null}
          called={name}
          onClose={() => setAsking(false)}
          onSaid={say}
        />
      ) : null}
    </div>
  );
}
