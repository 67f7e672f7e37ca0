import { SignOutDialog } from '../../convening/sign-out-dialog.tsx';
import { useBoardTools } from '../board-tools.ts';
import { AllCommentsDialog, LineCommentsDialog } from '../comments/comments-dialog.tsx';
import { FindDialog } from '../find/find-dialog.tsx';
import { PasteDialog } from '../paste/paste-dialog.tsx';
import { isStaff } from '../presence/presence-view.ts';
import type { BoardDialog } from '../screen-store.ts';
import { ScribeDialog } from '../scribe/scribe-dialog.tsx';
import { KeyboardDialog } from './keyboard-dialog.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { MenuDialog, type MenuDialogProps } from './menu-dialog.tsx';

export interface LaterDialogProps {
  readonly dialog: Exclude<BoardDialog, { kind: 'move' | 'people' }>;
  readonly choices: Omit<MenuDialogProps, 'onClose'>;
  readonly onClose: () => void;
}

/** The dialogs that a board does without until one of them is opened. */
export function LaterDialog({ dialog, choices, onClose }: LaterDialogProps) {
  const { me } = useBoardTools();
  switch (dialog.kind) {
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
    case 'keyboard':
      return <KeyboardDialog onClose={onClose} />;
    case 'menu':
      return <MenuDialog {...choices} onClose={onClose} />;
    case 'leave':
      return isStaff(me) ? <SignOutDialog onClose={onClose} /> : <LeaveDialog onClose={onClose} />;
  }
}
