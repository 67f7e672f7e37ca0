import type { Command, ConveningState, Me } from '@throughline/protocol';
import { DetailsDialog } from './details-dialog.tsx';
import { GroupChoice } from './group-choice.tsx';
import type { HereDialog } from './here.tsx';

export interface HereDialogProps {
  readonly state: ConveningState;
  readonly me: Me;
  readonly send: (command: Command) => void;
  readonly onClose: () => void;
}

/** What the line has to say beyond itself, opened from it. */
export function HereDialogs({ dialog, ...props }: HereDialogProps & { dialog: HereDialog }) {
  return dialog === 'details' ? <DetailsDialog {...props} /> : <GroupChoice {...props} />;
}
