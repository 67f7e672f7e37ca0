import { AllCommentsDialog, LineCommentsDialog } from '../comments/comments-dialog.tsx';
import { FindDialog } from '../find/find-dialog.tsx';
import { PasteDialog } from '../paste/paste-dialog.tsx';
import { ScribeDialog } from '../scribe/scribe-dialog.tsx';
import type { BoardDialog } from '../screen-store.ts';

export interface TalkDialogProps {
  readonly dialog: Extract<BoardDialog, { kind: 'comments' | 'find' | 'paste' | 'scribe' }>;
  readonly onClose: () => void;
}

/** The dialogs that are fetched when one of them is opened first. */
export function TalkDialog({ dialog, onClose }: TalkDialogProps) {
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
  }
}
