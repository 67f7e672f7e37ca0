import { useTranslation } from 'react-i18next';
import { SignOutDialog } from '../../convening/sign-out-dialog.tsx';
import { PromiseLine } from '../alone/promise-line.tsx';
import { useBoardTools } from '../board-tools.ts';
import { AllCommentsDialog, LineCommentsDialog } from '../comments/comments-dialog.tsx';
import { findNote } from '../content-now.ts';
import { FindDialog } from '../find/find-dialog.tsx';
import { useNoteLink } from '../find/use-note-link.ts';
import { AskedLine } from '../moderation/asked-line.tsx';
import { CareDialog } from '../moderation/care-dialog.tsx';
import { PasteDialog } from '../paste/paste-dialog.tsx';
import { usePaste } from '../paste/use-paste.ts';
import { LaterPolls } from '../polls/later-polls.tsx';
import { PeopleDialog } from '../presence/people-dialog.tsx';
import { isStaff } from '../presence/presence-view.ts';
import { ReportDialog } from '../report/report-dialog.tsx';
import type { BoardDialog } from '../screen-store.ts';
import { ScribeDialog } from '../scribe/scribe-dialog.tsx';
import { ScribeLine } from '../scribe/scribe-line.tsx';
import { LocksDialog } from '../staff/locks-dialog.tsx';
import { StaffBar } from '../staff/staff-bar.tsx';
import { BoardTakeAlong } from './board-take-along.tsx';
import { KeyboardDialog } from './keyboard-dialog.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { MenuDialog, type MenuDialogProps } from './menu-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';

export { ItemMenu } from '../items/item-menu.tsx';
export { NoteMenu } from '../note/note-menu.tsx';

export interface LaterDialogProps {
  readonly dialog: BoardDialog;
  readonly choices: Omit<MenuDialogProps, 'onClose'>;
  readonly onClose: () => void;
}

/** The dialogs that a board does without until one of them is opened. */
export function LaterDialog({ dialog, choices, onClose }: LaterDialogProps) {
  const tools = useBoardTools();
  switch (dialog.kind) {
    case 'move': {
      const note = findNote(tools, dialog.noteId);
      return note === undefined ? null : <MoveDialog note={note} onClose={onClose} />;
    }
    case 'people':
      return <PeopleDialog onClose={onClose} />;
    case 'comments':
      return dialog.on === null ? (
        <AllCommentsDialog onClose={onClose} />
      ) : (
        <LineCommentsDialog on={dialog.on} onClose={onClose} />
      );
    case 'find':
      return <FindDialog onClose={onClose} />;
    case 'paste':
      return <PasteDialog text={dialog.text} list={dialog.list} onClose={onClose} />;
    case 'locks':
      return <LocksDialog onClose={onClose} />;
    case 'report':
      return <ReportDialog onClose={onClose} />;
    case 'take-along':
      return <BoardTakeAlong part={dialog.part} onClose={onClose} />;
    case 'scribe':
      return <ScribeDialog onClose={onClose} />;
    case 'care':
      return <CareDialog noteId={dialog.noteId} onClose={onClose} />;
    case 'polls':
      // `LaterPolls` shows it.
      return null;
    case 'keyboard':
      return <KeyboardDialog onClose={onClose} />;
    case 'menu':
      return <MenuDialog {...choices} onClose={onClose} />;
    case 'leave':
      return isStaff(tools.me) ? (
        <SignOutDialog onClose={onClose} />
      ) : (
        <LeaveDialog onClose={onClose} />
      );
  }
}

/** What a board does beside its views from the first press on. */
export function Extras() {
  usePaste();
  useNoteLink();
  // Fetched now: whoever is cut off later can write their report-out all the same.
  useTranslation('reports');
  return (
    <>
      <StaffBar />
      <PromiseLine />
      <ScribeLine />
      <AskedLine />
      <LaterPolls />
    </>
  );
}
