import type { BoardVersion, BoardVersions, Session } from '@throughline/protocol';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../http/answer.ts';
import { useParams } from '../routing/use-place.ts';
import { ButtonLink } from '../shell/button-link.tsx';
import styles from './history.module.css';
import { HistoryPage, useWithBoard, type WithBoard } from './history-page.tsx';
import { NameForm } from './name-form.tsx';
import { comparePath, versionPath } from './paths.ts';
import { type RestoredSay, RestoreResult } from './restore-result.tsx';
import { StillBoard } from './still-board.tsx';
import { VersionRow } from './version-row.tsx';
import { fetchContent, fetchVersions, type KeptContent } from './versions-api.ts';

interface Told {
  readonly list: BoardVersions;
  readonly now: KeptContent;
}

/** `/board/:boardId/versions`: what the board said before, the latest first. */
export function VersionsPage() {
  const { t } = useTranslation('versions');
  const { boardId = '' } = useParams();
  const fetched = useWithBoard(
    boardId,
    useCallback(
      async (signal: AbortSignal): Promise<Answer<Told>> => {
        const [list, now] = await Promise.all([
          fetchVersions(boardId, signal),
          fetchContent(boardId, 'now', signal),
        ]);
        if (list.kind !== 'ok') return list;
        return now.kind === 'ok'
          ? { kind: 'ok', value: { list: list.value, now: now.value } }
          : now;
      },
      [boardId],
    ),
  );
  return (
    <HistoryPage fetched={fetched} title={t('title')} isPart={false}>
      {(known, session) => (
        <Versions known={known} session={session} onChanged={fetched.fetchAgain} />
      )}
    </HistoryPage>
  );
}

function Versions({
  known: { board, value },
  session,
  onChanged,
}: {
  known: WithBoard<Told>;
  session: Session;
  onChanged: () => void;
}) {
  const { t } = useTranslation('versions');
  const [said, setSaid] = useState<RestoredSay>();
  const { versions, mayName, mayRestore, changedSince } = value.list;
  const say = (next: RestoredSay) => {
    setSaid(next);
    onChanged();
  };
  const [latest] = versions;
  return (
    <StillBoard board={board} me={session.me} content={value.now.content}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h1>{t('title')}</h1>
          <div className={styles.actions}>
            {versions.length > 0 ? (
              <ButtonLink to={`${versionPath(board.id, versions.at(-1)?.number ?? 1)}?play=1`}>
                {t('play')}
              </ButtonLink>
            ) : null}
            {latest ? (
              <ButtonLink to={comparePath(board.id, latest.number, 'now')}>
                {t('compare')}
              </ButtonLink>
            ) : null}
          </div>
        </header>
        <p className={styles.about}>{t('about')}</p>
        <RestoreResult boardId={board.id} said={said} onSaid={say} />
        {mayName ? <NameForm boardId={board.id} onNamed={onChanged} /> : null}
        {changedSince && latest ? <p className={styles.about}>{t('changedSince')}</p> : null}
        {versions.length === 0 ? <p className={styles.empty}>{t('none')}</p> : null}
        <ol className={styles.list}>
          {versions.map((version: BoardVersion) => (
            <VersionRow
              key={version.number}
              boardId={board.id}
              version={version}
              mayRestore={mayRestore}
              onSaid={say}
            />
          ))}
        </ol>
      </div>
    </StillBoard>
  );
}
