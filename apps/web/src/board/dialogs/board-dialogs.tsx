import { SignOutDialog } from '../../convening/sign-out-dialog.tsx';
import { useBoardTools } from '../board-tools.ts';
import { AllCommentsDialog, LineCommentsDialog } from '../comments/comments-dialog.tsx';
import { findNote } from '../content-now.ts';
import { FindDialog } from '../find/find-dialog.tsx';
import { PasteDialog } from '../paste/paste-dialog.tsx';
import { PeopleDialog } from '../presence/people-dialog.tsx';
import { isStaff } from '../presence/presence-view.ts';
import { ScribeDialog } from '../scribe/scribe-dialog.tsx';
import { useScreen } from '../use-screen.ts';
import { KeyboardDialog } from './keyboard-dialog.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { MenuDialog, type MenuDialogProps } from './menu-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';

/** The dialog that is open, if any. */
export function BoardDialogs(choices: Omit<MenuDialogProps, 'onClose'>) {
  const tools = useBoardTools();
  const dialog = useScreen((screen) => screen.dialog);
  const onClose = () => tools.screen.setState({ dialog: null });
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'move': {
      const note = findNote(tools, dialog.noteId);
      return note === undefined ? null : <MoveDialog note={note} onClose={onClose} />;
    }
    case 'keyboard':
      return <KeyboardDialog onClose={onClose} />;
    case 'people':
      return <PeopleDialog onClose={onClose} />;
    case 'menu':
      return <MenuDialog {...choices} onClose={onClose} />;
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
    case 'scribe':
      return <ScribeDialog onClose={onClose} />;
    case 'leave':
      return isStaff(tools.me) ? (
        <SignOutDialog onClose={onClose} />
      ) : (
        <LeaveDialog onClose={onClose} />
      );
  }
}
