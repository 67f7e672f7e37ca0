import type {
  Action,
  AuditLog,
  Board,
  CarriedBoards,
  Directory,
  ErasedData,
  Imports,
  Invitations,
  OneTimeSecrets,
  OpenIdSubjects,
  Passkeys,
  Person,
  Polls,
  PrivateWriting,
  Pulses,
  Reminders,
  Rephrasings,
  ReturnLinks,
  SessionStore,
  ShortLived,
  StewardLinks,
  ThingOf,
} from '@throughline/network';
import type { ResourceName } from '@throughline/protocol';
import type { RoomRegistry, UpdateLog, VersionStore } from '@throughline/rooms';
import type { Request } from 'express';
import type { BuddyDesk } from '../between/buddy-desk.ts';
import type { BoardGists } from '../boards/board-gists.ts';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import type { ForwardDesk } from '../forward/forward-desk.ts';
import type { GuessLimits } from '../limits/guess-limits.ts';
import type { HostCookie } from '../people/host-cookie.ts';
import type { LiveSession, SignedIn } from '../people/signed-in.ts';
import type { PollDesk } from '../polls/poll-desk.ts';
import type { Eraser } from '../privacy/eraser.ts';
import type { PrivateDesk } from '../private-writing/private-desk.ts';
import type { Rehearsals } from '../rehearsal/rehearsals.ts';
import type { BoardLines } from '../search/board-lines.ts';
import type { EmailLinks } from '../sign-in/email-links.ts';
import type { OpenIdProvider } from '../sign-in/openid-provider.ts';
import type { PasskeyCeremonies } from '../sign-in/passkey-ceremonies.ts';
import type { RelyingParty } from '../sign-in/relying-party.ts';
import type { SignalDesk } from '../signals/signal-desk.ts';
import type { ThenNowDesk } from '../then-now/then-now-desk.ts';
import type { Restorer } from '../versions/restorer.ts';
import type { VersionKeeper } from '../versions/version-keeper.ts';
import { HttpProblem } from './problem.ts';

/** What the HTTP resources are built from. */
export interface HttpContext {
  readonly directory: Directory;
  readonly sessions: SessionStore;
  readonly shortLived: ShortLived;
  readonly stewardLinks: StewardLinks;
  readonly returnLinks: ReturnLinks;
  readonly oneTimeSecrets: OneTimeSecrets;
  readonly invitations: Invitations;
  readonly passkeys: Passkeys;
  readonly openIdSubjects: OpenIdSubjects;
  readonly auditLog: AuditLog;
  readonly eraser: Eraser;
  readonly erasedData: ErasedData;
  readonly updateLog: UpdateLog;
  readonly versions: VersionStore;
  readonly keeper: VersionKeeper;
  readonly restorer: Restorer;
  readonly imports: Imports;
  readonly rehearsals: Rehearsals;
  readonly gists: BoardGists;
  /** The words of boards, to look for something in them. */
  readonly boardLines: BoardLines;
  /** For what the server itself reads and writes in documents. */
  readonly rooms: Pick<RoomRegistry, 'look' | 'serve'>;
  readonly signalDesk: SignalDesk;
  readonly carriedBoards: Pick<CarriedBoards, 'into'>;
  readonly forwardDesk: ForwardDesk;
  readonly thenNowDesk: ThenNowDesk;
  readonly polls: Pick<Polls, 'find'>;
  readonly pollDesk: PollDesk;
  readonly pulses: Pulses;
  readonly reminders: Reminders;
  readonly buddyDesk: BuddyDesk;
  readonly rephrasings: Rephrasings;
  readonly privateDesk: PrivateDesk;
  readonly privateWriting: PrivateWriting;
  /** The secret under which short secrets are hashed. */
  readonly pepper: () => Promise<Uint8Array>;
  readonly signedIn: SignedIn;
  readonly desk: ConveningDesk;
  /** For wrong join codes, and apart from them for wrong phrases. */
  readonly doorLimits: GuessLimits;
  readonly phraseLimits: GuessLimits;
  /** Somebody began or ceased to wait at a door of this network. */
  readonly lobbyChanged: (networkId: string) => void;
  /** Binds what was begun to the browser in which it was begun, before there is a session. */
  readonly signInCookie: HostCookie;
  readonly passkeyCeremonies: PasskeyCeremonies;
  /** Undefined where browsers make no passkeys. */
  readonly relyingPartyFor: (request: Request) => RelyingParty | undefined;
  /** Undefined where nothing sends e-mail. */
  readonly emailLinks: EmailLinks | undefined;
  /** Undefined where there is no provider. */
  readonly openId: OpenIdProvider | undefined;
  /**
   * Lets everybody go who has one of these boards open, forgets the convenings, and reads everybody's
   * record again: something with boards was deleted.
   */
  readonly deleted: (gone: {
    boards: readonly Pick<Board, 'id'>[];
    conveningIds?: readonly string[];
  }) => Promise<void>;
  /** The address to give to others, for one who came by this request. */
  readonly originFor: (request: Request) => string;
  readonly now: () => number;
}

/** @throws HttpProblem `signed-out` */
export async function requireSession(
  { signedIn }: HttpContext,
  request: Request,
): Promise<{ session: LiveSession; person: Person }> {
  const session = await signedIn.find(request.headers.cookie);
  const person = session?.person;
  if (!session || !person) throw new HttpProblem('signed-out');
  return { session, person };
}

/** @throws HttpProblem `not-allowed` */
export function requireRight<A extends Action>(
  session: LiveSession,
  action: A,
  thing: ThingOf[A],
): void {
  if (!session.may(action, thing)) throw new HttpProblem('not-allowed');
}

/**
 * A thing that somebody may know of; one that they may not know of is answered like one that is not
 * there.
 * @throws HttpProblem `not-found`
 */
export function requireSeen<Thing extends { networkId: string }>(
  session: LiveSession,
  thing: Thing | undefined,
): Thing {
  if (!thing || !session.may('network.see', thing)) throw new HttpProblem('not-found');
  return thing;
}

/** What an entry calls an act: by its resource where one action is asked for several, as to let in and to refuse. */
type ActName = Action | ResourceName;

/**
 * Does a privileged act: what `work` stores first and the act's entry in the network's log, or in the
 * server's, are stored together.
 */
export function audited<Result>(
  { auditLog, now }: HttpContext,
  person: Person,
  action: ActName,
  { networkId, thingId }: { networkId: string | null; thingId: string | null },
  work: () => Promise<Result>,
): Promise<Result> {
  return auditLog.during({ networkId, actorKey: person.key, action, thingId, at: now() }, work);
}

/** Notes a privileged act that stores nothing of its own, as an export. */
export function noteAct(
  { auditLog, now }: HttpContext,
  person: Person,
  action: ActName,
  { networkId, thingId }: { networkId: string | null; thingId: string | null },
): Promise<void> {
  return auditLog.append({ networkId, actorKey: person.key, action, thingId, at: now() });
}
