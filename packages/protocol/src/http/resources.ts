import { AuditPage } from './audit.ts';
import { BETWEEN_RESOURCES } from './between.ts';
import { BOARD_RESOURCES } from './board-resources.ts';
import { BUDDY_RESOURCES } from './buddies.ts';
import { BUNDLE_RESOURCES } from './bundles.ts';
import { CONVENING_RESOURCES } from './convening-resources.ts';
import {
  ConveningChange,
  ConveningForStaff,
  ConveningList,
  ConveningSummaryList,
  NewConveningForm,
  ReportsReady,
} from './convenings.ts';
import { DATASET_RESOURCES } from './dataset-resources.ts';
import { DoorInfo, JoinRequest } from './doors.ts';
import { NetworkHome, TeamHome } from './homes.ts';
import {
  InvitationAcceptance,
  InvitationList,
  NewInvitation,
  NewInvitationForm,
} from './invitations.ts';
import { MeChange, Session } from './me.ts';
import { MODERATION_RESOURCES } from './moderation.ts';
import { NetworkChange, NetworkInfo, NetworkList, NewNetworkForm } from './networks.ts';
import { PageQuery } from './pages.ts';
import {
  NewPasskeyForm,
  PasskeyInfo,
  PasskeyList,
  PasskeyOptions,
  PasskeySignIn,
} from './passkeys.ts';
import {
  AttendanceList,
  LobbyList,
  MatchRequest,
  MergeRequest,
  NewPersonForm,
  PeoplePage,
  PeopleQuery,
  PersonChange,
  PersonInfo,
} from './people.ts';
import { NewPhaseForm, PhaseChange, PhaseInfo, PhaseList } from './phases.ts';
import { POLL_RESOURCES } from './poll-resources.ts';
import { EraseReceipt, EraseRequest, MyData } from './privacy.ts';
import { RehearsalChange, RehearsalForm } from './rehearsals.ts';
import type { Resource } from './resource.ts';
import { Phrase, PhraseRequest, ReturnLink, ReturnRequest } from './returning.ts';
import { RosterPreview, RosterResult, RosterText } from './roster.ts';
import {
  EmailSignInRequest,
  EmailSignInVerify,
  OpenIdRequest,
  OpenIdStart,
  StewardSignIn,
  WaysToSignIn,
} from './sign-in.ts';
import { NewTeamForm, TeamChange, TeamInfo, TeamList } from './teams.ts';
import { WRITING_RESOURCES } from './writing.ts';

/**
 * Every resource, by name: the OpenAPI document and the tests that try everything are made of it.
 * The network package has, for each name, the action that `may` is asked.
 */
export const RESOURCES = {
  'door.look': { method: 'GET', path: '/doors/:key', response: DoorInfo },
  'door.enter': { method: 'POST', path: '/doors/:key/enter', response: Session },
  'door.join': {
    method: 'POST',
    path: '/join',
    request: JoinRequest,
    response: Session,
    status: 201,
  },

  'me.see': { method: 'GET', path: '/me', response: Session },
  'me.change': { method: 'PATCH', path: '/me', request: MeChange, response: Session },
  'me.leave': { method: 'POST', path: '/leave' },
  'me.make-return-link': {
    method: 'POST',
    path: '/me/return-link',
    response: ReturnLink,
    status: 201,
  },
  'me.revoke-return-link': { method: 'DELETE', path: '/me/return-link' },
  'me.make-phrase': { method: 'POST', path: '/me/phrase', response: Phrase, status: 201 },
  'me.data': { method: 'GET', path: '/me/data', response: MyData },
  'me.erase': { method: 'POST', path: '/me/erase', request: EraseRequest, response: EraseReceipt },
  'me.passkeys': { method: 'GET', path: '/me/passkeys', response: PasskeyList },
  'me.passkey-options': { method: 'POST', path: '/me/passkeys/options', response: PasskeyOptions },
  'me.add-passkey': {
    method: 'POST',
    path: '/me/passkeys',
    request: NewPasskeyForm,
    response: PasskeyInfo,
    status: 201,
  },
  'me.remove-passkey': { method: 'DELETE', path: '/me/passkeys/:id' },

  'sign-in.ways': { method: 'GET', path: '/sign-in', response: WaysToSignIn },
  'sign-in.steward-link': {
    method: 'POST',
    path: '/steward/sign-in',
    request: StewardSignIn,
    response: Session,
    status: 201,
  },
  'sign-in.return': {
    method: 'POST',
    path: '/return',
    request: ReturnRequest,
    response: Session,
    status: 201,
  },
  'sign-in.phrase': {
    method: 'POST',
    path: '/phrase',
    request: PhraseRequest,
    response: Session,
    status: 201,
  },
  'sign-in.invitation': {
    method: 'POST',
    path: '/invitations/accept',
    request: InvitationAcceptance,
    response: Session,
    status: 201,
  },
  'sign-in.passkey-options': {
    method: 'POST',
    path: '/sign-in/passkey/options',
    response: PasskeyOptions,
  },
  'sign-in.passkey': {
    method: 'POST',
    path: '/sign-in/passkey',
    request: PasskeySignIn,
    response: Session,
    status: 201,
  },
  'sign-in.email': {
    method: 'POST',
    path: '/sign-in/email',
    request: EmailSignInRequest,
    status: 202,
  },
  'sign-in.email-verify': {
    method: 'POST',
    path: '/sign-in/email/verify',
    request: EmailSignInVerify,
    response: Session,
    status: 201,
  },
  'sign-in.openid': {
    method: 'POST',
    path: '/sign-in/openid',
    request: OpenIdRequest,
    response: OpenIdStart,
  },
  'sign-in.openid-callback': { method: 'GET', path: '/sign-in/openid/callback', status: 302 },

  'networks.list': { method: 'GET', path: '/networks', response: NetworkList },
  'networks.make': {
    method: 'POST',
    path: '/networks',
    request: NewNetworkForm,
    response: NetworkInfo,
    status: 201,
    versioned: true,
  },
  'network.see': { method: 'GET', path: '/networks/:id', response: NetworkInfo, versioned: true },
  'network.change': {
    method: 'PATCH',
    path: '/networks/:id',
    request: NetworkChange,
    response: NetworkInfo,
    versioned: true,
  },
  'network.delete': { method: 'DELETE', path: '/networks/:id' },
  'network.home': { method: 'GET', path: '/networks/:id/home', response: NetworkHome },
  'network.audit': {
    method: 'GET',
    path: '/networks/:id/audit',
    query: PageQuery,
    response: AuditPage,
  },

  'phases.list': { method: 'GET', path: '/networks/:id/phases', response: PhaseList },
  'phases.add': {
    method: 'POST',
    path: '/networks/:id/phases',
    request: NewPhaseForm,
    response: PhaseInfo,
    versioned: true,
    status: 201,
  },
  'phase.change': {
    method: 'PATCH',
    path: '/phases/:id',
    request: PhaseChange,
    response: PhaseInfo,
    versioned: true,
  },
  'phase.delete': { method: 'DELETE', path: '/phases/:id' },

  'teams.list': { method: 'GET', path: '/networks/:id/teams', response: TeamList },
  'teams.add': {
    method: 'POST',
    path: '/networks/:id/teams',
    request: NewTeamForm,
    response: TeamInfo,
    status: 201,
    versioned: true,
  },
  'team.change': {
    method: 'PATCH',
    path: '/teams/:id',
    request: TeamChange,
    response: TeamInfo,
    versioned: true,
  },
  'team.delete': { method: 'DELETE', path: '/teams/:id' },
  'team.home': { method: 'GET', path: '/teams/:id/home', response: TeamHome },

  'people.list': {
    method: 'GET',
    path: '/networks/:id/people',
    query: PeopleQuery,
    response: PeoplePage,
  },
  'people.add': {
    method: 'POST',
    path: '/networks/:id/people',
    request: NewPersonForm,
    response: PersonInfo,
    status: 201,
    versioned: true,
  },
  'person.change': {
    method: 'PATCH',
    path: '/people/:id',
    request: PersonChange,
    response: PersonInfo,
    versioned: true,
  },
  'person.remove': { method: 'DELETE', path: '/people/:id' },
  'person.erase': {
    method: 'POST',
    path: '/people/:id/erase',
    request: EraseRequest,
    response: EraseReceipt,
  },
  'person.admit': { method: 'POST', path: '/people/:id/admit', response: PersonInfo },
  'person.refuse': { method: 'POST', path: '/people/:id/refuse', response: PersonInfo },
  'person.match': {
    method: 'POST',
    path: '/people/:id/match',
    request: MatchRequest,
    response: PersonInfo,
  },
  'person.merge': {
    method: 'POST',
    path: '/people/:id/merge',
    request: MergeRequest,
    response: PersonInfo,
  },
  'person.card': { method: 'POST', path: '/people/:id/card', response: ReturnLink, status: 201 },
  'roster.preview': {
    method: 'POST',
    path: '/networks/:id/roster/preview',
    request: RosterText,
    response: RosterPreview,
  },
  'roster.import': {
    method: 'POST',
    path: '/networks/:id/roster',
    request: RosterText,
    response: RosterResult,
    status: 201,
  },
  'invitations.list': {
    method: 'GET',
    path: '/networks/:id/invitations',
    response: InvitationList,
  },
  'invitations.make': {
    method: 'POST',
    path: '/networks/:id/invitations',
    request: NewInvitationForm,
    response: NewInvitation,
    status: 201,
  },
  'invitation.revoke': { method: 'DELETE', path: '/invitations/:id' },

  'convenings.run': { method: 'GET', path: '/convenings', response: ConveningList },
  'convenings.list': {
    method: 'GET',
    path: '/networks/:id/convenings',
    response: ConveningSummaryList,
  },
  'convenings.make': {
    method: 'POST',
    path: '/networks/:id/convenings',
    request: NewConveningForm,
    response: ConveningForStaff,
    status: 201,
    versioned: true,
  },
  'convening.see': {
    method: 'GET',
    path: '/convenings/:id',
    response: ConveningForStaff,
    versioned: true,
  },
  'convening.reports': { method: 'GET', path: '/convenings/:id/reports', response: ReportsReady },
  ...CONVENING_RESOURCES,
  'convening.change': {
    method: 'PATCH',
    path: '/convenings/:id',
    request: ConveningChange,
    response: ConveningForStaff,
    versioned: true,
  },
  'convening.delete': { method: 'DELETE', path: '/convenings/:id' },
  'convening.attendance': {
    method: 'GET',
    path: '/convenings/:id/attendance',
    response: AttendanceList,
  },
  'rehearsal.begin': {
    method: 'POST',
    path: '/convenings/:id/rehearsal',
    request: RehearsalForm,
    response: ConveningForStaff,
    status: 201,
  },
  'rehearsal.change': {
    method: 'PATCH',
    path: '/convenings/:id/rehearsal',
    request: RehearsalChange,
    response: ConveningForStaff,
  },
  'rehearsal.clear': { method: 'DELETE', path: '/convenings/:id/rehearsal' },
  'convening.lobby': { method: 'GET', path: '/convenings/:id/lobby', response: LobbyList },

  ...WRITING_RESOURCES,
  ...BOARD_RESOURCES,
  ...BUNDLE_RESOURCES,
  ...DATASET_RESOURCES,
  ...POLL_RESOURCES,
  ...MODERATION_RESOURCES,
  ...BETWEEN_RESOURCES,
  ...BUDDY_RESOURCES,
} as const satisfies Readonly<Record<string, Resource>>;
export type { Resource };
export type ResourceName = keyof typeof RESOURCES;
