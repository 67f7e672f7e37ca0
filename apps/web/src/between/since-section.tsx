import type { ChangedBoard } from '@throughline/protocol';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { KindScreen } from '../board/kinds/kind-screen.ts';
import { useKindScreen } from '../board/kinds/use-kind-screen.ts';
import { useTextsOf } from '../board/kinds/use-kind-texts.ts';
import { boardPath, comparePath } from '../history/paths.ts';
import { useSummaryIn } from '../history/version-words.ts';
import { useBoardName } from '../network/boards/use-board-name.ts';
import { Section } from '../network/section.tsx';
import { useFetched } from '../network/use-fetched.ts';
import { useWords } from '../network/use-words.ts';
import { ButtonLink } from '../shell/button-link.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import styles from './between.module.css';
import { fetchSince } from './between-api.ts';
import { momentWords } from './when-words.ts';

/** What others did on a team's boards while this person was away. */
export function SinceSection({ teamId }: { teamId: string }) {
  const { t } = useTranslation('between');
  const { status, fetchAgain } = useFetched(
    useCallback((signal: AbortSignal) => fetchSince(teamId, signal), [teamId]),
  );
  if (status.kind === 'fetching') return null;
  if (status.kind === 'failed') {
    return (
      <Section title={t('since.title')}>
        <p>{t('since.failed')}</p>
        <FailureNotice failure={status.failure} onRetry={fetchAgain} />
      </Section>
    );
  }
  const { lastAt, changed, unchanged } = status.value;
  return (
    <Section title={t('since.title')}>
      {lastAt === null ? <p className={styles.soft}>{t('since.first')}</p> : null}
      {lastAt !== null && changed.length === 0 ? (
        <p className={styles.soft}>{t('since.nothing')}</p>
      ) : null}
      {changed.length === 0 ? null : (
        <ul className={styles.cards}>
          {changed.map((board) => (
            <ChangedRow key={board.boardId} board={board} />
          ))}
        </ul>
      )}
      {changed.length > 0 && unchanged > 0 ? (
        <p className={styles.soft}>{t('since.unchanged', { count: unchanged })}</p>
      ) : null}
    </Section>
  );
}

function ChangedRow({ board }: { board: ChangedBoard }) {
  const { t } = useTranslation('between');
  const { language } = useWords();
  const name = useBoardName()(board);
  const kind = useKindScreen(board.kind);
  return (
    <li className={styles.card}>
      <h3 className={styles.name}>{name}</h3>
      {kind.state === 'ready' ? <Summary board={board} screen={kind.screen} /> : null}
      {board.visitedAt === null ? null : (
        <p className={styles.soft}>
          {t('since.visit', { when: momentWords(board.visitedAt, language) })}
        </p>
      )}
      <div className={styles.ways}>
        <ButtonLink to={boardPath(board.boardId)} look="strong">
          {t('since.open', { board: name })}
        </ButtonLink>
        {board.from === null ? null : (
          <ButtonLink to={comparePath(board.boardId, board.from, 'now')}>
            {t('since.compare', { board: name })}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}

function Summary({ board, screen }: { board: ChangedBoard; screen: KindScreen }) {
  const { t } = useTranslation('between');
  const words = useTextsOf(screen, board);
  const said = useSummaryIn(words);
  const { summary, whole, comments } = board;
  return (
    <>
      {summary.length > 0 && whole ? <p className={styles.soft}>{t('since.whole')}</p> : null}
      {summary.length > 0 ? <p>{said(summary)}</p> : null}
      {comments > 0 ? <p>{t('since.comments', { count: comments })}.</p> : null}
      {summary.length === 0 && comments === 0 ? <p>{t('since.beside')}</p> : null}
    </>
  );
}
