import { type ConveningState, type Step, Writing } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { boardPath } from '../../network/paths.ts';
import { Link } from '../../routing/link.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { useBoardTools } from '../board-tools.ts';
import styles from './alone.module.css';
import { AloneDialog } from './alone-dialog.tsx';
import { useOwnWriting, usePrivateNotes } from './use-own-writing.ts';

export interface AloneProps {
  readonly state: ConveningState;
  /** The last step that the room came to in which each writes alone. */
  readonly step: Step;
  /** How many write, as it came. */
  readonly writing: unknown;
}

/** Steps whose place to write was put in front on this page: turning the phone does not do it again. */
const putInFront = new Set<string>();

/**
 * The way to one's own notes, and how many write. While the room is at the step the place to write is put
 * in front once, unless somebody is writing on the board just then; nobody is kept from the board.
 */
export function AloneLine({ state, step, writing }: AloneProps) {
  const { t } = useTranslation('alone');
  const { board, me, screen } = useBoardTools();
  const { session, own } = useOwnWriting(state.id, step.id, me.key);
  const notes = usePrivateNotes(own.connection);
  const [open, setOpen] = useState(false);
  const isNow = state.agenda[state.currentStep ?? -1]?.id === step.id && state.stage === 'open';
  const { place } = own;
  const isHere = place !== undefined && place.board?.id === board.id;
  useEffect(() => {
    if (!isNow || !isHere || putInFront.has(step.id)) return;
    putInFront.add(step.id);
    const { writing: hand, dialog } = screen.getState();
    // An editor that waits empty for the first word has nothing to lose.
    const isIdle = hand === null || (document.activeElement?.textContent ?? '') === '';
    if (!isIdle || dialog !== null) return;
    screen.setState({ writing: null });
    setOpen(true);
  }, [isNow, isHere, screen, step.id]);

  if (session === undefined || place === undefined) return null;
  if (!isHere)
    return isNow && place.board !== null ? <WayToPlace boardId={place.board.id} /> : null;
  // Afterwards only who still has something of their own is led to it.
  if (!isNow && place.document === null && own.unsent.length === 0) return null;
  const told = Writing.safeParse(writing);
  const people = told.success && told.data.stepId === step.id ? told.data.people : 0;
  return (
    <div className={styles.line}>
      <Button look={isNow ? 'strong' : 'plain'} onClick={() => setOpen(true)}>
        {t(notes.length === 0 ? 'writeAlone' : 'toYourNotes')}
        {notes.length === 0 ? null : ` (${notes.length})`}
      </Button>
      <p className={styles.count} role="status">
        {isNow ? t('writing', { count: people }) : ''}
      </p>
      {open ? (
        <AloneDialog
          state={state}
          step={step}
          place={place}
          own={own}
          session={session}
          notes={notes}
          people={people}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}

/** From another board of the convening to the one where one's own notes will come. */
function WayToPlace({ boardId }: { boardId: string }) {
  const { t } = useTranslation('alone');
  return (
    <div className={styles.line}>
      <Link to={boardPath(boardId)} className={buttonClass({ look: 'strong' })}>
        {t('writeAlone')}
      </Link>
    </div>
  );
}
