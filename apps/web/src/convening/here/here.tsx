import { groupNow, type Participant } from '@throughline/convening';
import type { Command, ConveningState, Me, Session } from '@throughline/protocol';
import { type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { sessionStore, useSession } from '../../http/use-session.ts';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import { isStaff } from '../../join/table-of.ts';
import { lazyAgain } from '../../shell/lazy-again.ts';
import { TableSigns } from '../table-signs.tsx';
import type { LiveConvening } from '../use-convening.ts';
import { Belongs } from './belongs.tsx';
import styles from './here.module.css';
import { hereMemory } from './here-memory.ts';
import { markSpot } from './mark-spot.ts';
import type { PageSide } from './page-side.ts';
import { callWords } from './place-words.ts';
import { ShortLine } from './short-line.tsx';
import { Slips } from './slips.tsx';
import { tableOf, useCalls } from './use-calls.ts';
import { useSignals } from './use-signals.ts';

export type HereDialog = 'details' | 'choice';

const HereDialogs = lazyAgain(async () => (await import('./here-dialogs.tsx')).HereDialogs);

export interface HereProps {
  readonly state: ConveningState;
  readonly live: Pick<LiveConvening, 'send' | 'serverNow'>;
  readonly side: PageSide;
  /** Where what comes in between is shown, over the page; undefined: at its upper edge. */
  readonly overhang?: HTMLElement | null;
  /** What else belongs into the line. */
  readonly children?: ReactNode;
}

/** Where one participant belongs, and the way there; nothing for those who run the room or take no part in it. */
export function Here(props: HereProps) {
  const session = useSession();
  if (session.kind !== 'signed-in' || isStaff(session.session)) return null;
  return <HereOf {...props} session={session.session} />;
}

function HereOf({
  state,
  live,
  side,
  overhang,
  session,
  children,
}: HereProps & { session: Session }) {
  const { t, i18n } = useTranslation(['here', 'room']);
  const who = useParticipant(session);
  const memory = hereMemory(state.id, who.key);
  const calls = useCalls(state, who, side, memory, live.serverNow);
  const [line, setLine] = useState<HTMLElement | null>(null);
  const [dialog, setDialog] = useState<HereDialog>();
  const remembered = useStore(memory);
  useSignals(state, live.serverNow);
  useOwnBoard(state, who, calls.place.is === 'anywhere');
  const { place } = calls;
  useEffect(() => {
    if (place.is !== 'board' || side.at.is !== 'board') return;
    return place.among.includes(side.at.boardId) ? markSpot(place) : undefined;
  }, [place, side]);

  const step = state.currentStep === null ? undefined : state.agenda[state.currentStep];
  const words = callWords(t, {
    state,
    why: remembered.why,
    place,
    personKey: who.key,
    stepTitle: step?.title[currentLanguage(i18n)] ?? '',
  });
  const send = (command: Command) => {
    if (command.type === 'set-help' && !command.on) memory.setState({ tookHelpBack: true });
    live.send(command);
  };
  const slips = (
    <Slips
      {...{ state, calls, words, memory }}
      onChoose={() => setDialog('choice')}
      short={<ShortLine of={line} state={state} serverNow={live.serverNow} />}
    />
  );
  return (
    <div ref={setLine} className={styles.here}>
      {overhang === undefined ? <div className={styles.edge}>{slips}</div> : null}
      {overhang == null ? null : createPortal(slips, overhang)}
      <Belongs
        {...{ state, calls, memory, side, session }}
        group={groupNow(state, who.key)}
        onOpen={setDialog}
      />
      <TableSigns state={state} live={{ send }} tableId={tableOf(state, who)} personKey={who.key} />
      {children}
      {dialog === undefined ? null : (
        <Suspense fallback={null}>
          <HereDialogs
            {...{ dialog, state, send }}
            me={session.me}
            onClose={() => setDialog(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
}

function useParticipant({ me, boards }: { me: Me; boards: Session['boards'] }): Participant {
  const { key } = me;
  const teamId = me.team?.id ?? null;
  return useMemo(() => ({ key, teamId, boards }), [key, teamId, boards]);
}

/** A board for this step may have been made since the page asked who this is: it is asked once for each step. */
function useOwnBoard(state: ConveningState, { teamId }: Participant, isMissing: boolean): void {
  const step = state.currentStep === null ? undefined : state.agenda[state.currentStep];
  const wanted =
    isMissing && teamId !== null && state.out === null && step?.board !== undefined
      ? step.id
      : undefined;
  useEffect(() => {
    if (wanted !== undefined) void sessionStore.getState().refresh();
  }, [wanted]);
}
