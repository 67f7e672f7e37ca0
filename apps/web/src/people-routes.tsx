import { lazy } from 'react';
import type { RouteEntry } from './routing/routes-of.tsx';

const CardsPage = lazy(async () => ({
  default: (await import('./network/cards/cards-page.tsx')).CardsPage,
}));
const EmailPage = lazy(async () => ({
  default: (await import('./return/email-page.tsx')).EmailPage,
}));
const InvitedPage = lazy(async () => ({
  default: (await import('./return/invited-page.tsx')).InvitedPage,
}));
const MePage = lazy(async () => ({ default: (await import('./me/me-page.tsx')).MePage }));
const PeoplePage = lazy(async () => ({
  default: (await import('./network/people/people-page.tsx')).PeoplePage,
}));
const PhrasePage = lazy(async () => ({
  default: (await import('./return/phrase-page.tsx')).PhrasePage,
}));
const ReturnPage = lazy(async () => ({
  default: (await import('./return/return-page.tsx')).ReturnPage,
}));
const PulseLinkPage = lazy(async () => ({
  default: (await import('./between/pulse-link-page.tsx')).PulseLinkPage,
}));
const PulsePage = lazy(async () => ({
  default: (await import('./between/pulse-page.tsx')).PulsePage,
}));
const RosterPage = lazy(async () => ({
  default: (await import('./network/roster/roster-page.tsx')).RosterPage,
}));
const SignInPage = lazy(async () => ({
  default: (await import('./return/sign-in-page.tsx')).SignInPage,
}));
const WaitingPage = lazy(async () => ({
  default: (await import('./network/lobby/waiting-page.tsx')).WaitingPage,
}));

/** The people of a network, one's own page, and the ways to come in again. */
export const PEOPLE_ROUTES: readonly RouteEntry[] = [
  { path: '/network/:networkId/people', Screen: PeoplePage },
  { path: '/network/:networkId/people/import', Screen: RosterPage },
  { path: '/network/:networkId/cards', Screen: CardsPage },
  { path: '/me', Screen: MePage },
  { path: '/waiting', Screen: WaitingPage },
  { path: '/r', Screen: ReturnPage },
  { path: '/p/:pulseId', Screen: PulseLinkPage },
  { path: '/pulse/:pulseId', Screen: PulsePage },
  { path: '/phrase', Screen: PhrasePage },
  { path: '/invited', Screen: InvitedPage },
  { path: '/sign-in', Screen: SignInPage },
  { path: '/sign-in/email', Screen: EmailPage },
];
