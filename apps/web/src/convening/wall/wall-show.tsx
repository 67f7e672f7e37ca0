import type { ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import type { Turns } from '../reports/use-turns.ts';
import { WallBoards } from './wall-boards.tsx';
import { WallNote } from './wall-note.tsx';
import { WallOut } from './wall-out.tsx';
import { WallPoll } from './wall-poll.tsx';
import { WallPrompt } from './wall-prompt.tsx';
import { WallReport } from './wall-report.tsx';
import { WallReports } from './wall-reports.tsx';
import { WallThenNow } from './wall-then-now.tsx';
import type { WallView } from './wall-view.ts';

/** What is large on the wall now; one line here for each thing that can stand in front of everybody. */
export function WallShow({
  view,
  state,
  turns,
  serverNow,
}: {
  view: WallView;
  state: ConveningState;
  turns: Turns;
  serverNow: () => number;
}) {
  const { t, i18n } = useTranslation(['wall', 'convening']);
  const { out, currentStep, agenda } = state;
  const step = currentStep === null ? undefined : agenda[currentStep];
  switch (view.is) {
    case 'over':
    case 'welcome':
    case 'prompt':
      return <WallPrompt view={view} />;
    case 'boards': {
      const isSpotlight = state.spotlight !== null;
      const title = isSpotlight || !state.together ? step?.title[currentLanguage(i18n)] : undefined;
      return <WallBoards boards={view.boards} title={title || t('together')} />;
    }
    case 'note':
      return <WallNote boardId={view.boardId} noteId={view.noteId} />;
    case 'poll':
      return <WallPoll key={view.pollId} boardId={view.boardId} pollId={view.pollId} />;
    case 'report':
      return (
        <WallReport
          key={view.boardId}
          boardId={view.boardId}
          endsAt={view.endsAt}
          turns={turns}
          serverNow={serverNow}
        />
      );
    case 'then-now':
      return <WallThenNow conveningId={state.id} teamId={view.teamId} />;
    case 'reports':
      return <WallReports step={view.step} turns={turns} />;
    case 'out':
      return out === null ? null : (
        <WallOut breakout={view.breakout} out={out} serverNow={serverNow} />
      );
  }
}
