import { lazy, Suspense } from 'react';
import { SignOutDialog } from '../../convening/sign-out-dialog.tsx';
import { useBoardTools } from '../board-tools.ts';
import { findNote } from '../content-now.ts';
import { PeopleDialog } from '../presence/people-dialog.tsx';
import { isStaff } from '../presence/presence-view.ts';
import { useScreen } from '../use-screen.ts';
import { KeyboardDialog } from './keyboard-dialog.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { MenuDialog, type MenuDialogProps } from './menu-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';

const TalkDialog = lazy(async () => ({
  default: (await import('./talk-dialogs.tsx')).TalkDialog,
}));

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
    case 'find':
    case 'paste':
    case 'scribe':
      return (
        <Suspense fallback={null}>
          <TalkDialog dialog={dialog} onClose={onClose} />
        </Suspense>
      );
    case 'leave':
      return isStaff(tools.me) ? (
        <SignOutDialog onClose={onClose} />
      ) : (
        <LeaveDialog onClose={onClose} />
      );
  }
}
