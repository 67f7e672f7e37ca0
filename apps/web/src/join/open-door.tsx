import type { DoorInfo, Session } from '@throughline/protocol';
import { lazy, Suspense, useState } from 'react';
import { OpeningPage } from '../shell/opening-page.tsx';
import { JoinForm } from './join-form.tsx';
import { isStaff, tableOf } from './table-of.ts';

// Who comes for the first time does not carry what greets those who come again.
const WelcomeBack = lazy(async () => ({
  default: (await import('./welcome-back.tsx')).WelcomeBack,
}));

export interface OpenDoorProps {
  doorKey: string;
  door: DoorInfo;
  /** Who this device is signed in as, here or in another convening. */
  session: Session | undefined;
  onJoined: (session: Session) => void;
  /** The chosen team is not there any more: the list must be fetched again. */
  onTeamGone: () => void;
}

/** An open door: a person of this network goes straight on, anyone else fills in the form. */
export function OpenDoor({ doorKey, door, session, onJoined, onTeamGone }: OpenDoorProps) {
  // Settled once: a session that this very form has just made must not flash "welcome back".
  const [returning, setReturning] = useState(() =>
    session !== undefined && belongsHere(session, door) ? session : undefined,
  );
  if (returning !== undefined) {
    return (
      <Suspense fallback={<OpeningPage ownLanguageField />}>
        <WelcomeBack
          session={returning}
          home={tableOf(returning, door.convening.id)}
          onSomeoneElse={() => setReturning(undefined)}
        />
      </Suspense>
    );
  }
  return (
    <JoinForm
      doorKey={doorKey}
      door={door}
      endsStaffSession={session !== undefined && isStaff(session)}
      onJoined={onJoined}
      onTeamGone={onTeamGone}
    />
  );
}

/** A steward of the server is at home in every network and sits in none: they may join as anyone may. */
const belongsHere = ({ me, networks }: Session, { convening }: DoorInfo): boolean =>
  me.level !== 'steward' && networks.some(({ id }) => id === convening.networkId);
