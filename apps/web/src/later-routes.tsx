import { lazy, Suspense } from 'react';
import { PEOPLE_ROUTES } from './people-routes.tsx';
import { type RouteEntry, RoutesOf } from './routing/routes-of.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { OpeningPage } from './shell/opening-page.tsx';

const ComparePage = lazy(async () => ({
  default: (await import('./history/compare/compare-page.tsx')).ComparePage,
}));
const VersionPage = lazy(async () => ({
  default: (await import('./history/version-page.tsx')).VersionPage,
}));
const VersionsPage = lazy(async () => ({
  default: (await import('./history/versions-page.tsx')).VersionsPage,
}));
const BundlePage = lazy(async () => ({
  default: (await import('./take-along/bundle/bundle-page.tsx')).BundlePage,
}));
const BundleImportPage = lazy(async () => ({
  default: (await import('./take-along/bundle/bundle-import-page.tsx')).BundleImportPage,
}));
const ConveningPage = lazy(async () => ({
  default: (await import('./convening/convening-page.tsx')).ConveningPage,
}));
const NetworkHomePage = lazy(async () => ({
  default: (await import('./network/home/network-home-page.tsx')).NetworkHomePage,
}));
const NetworksPage = lazy(async () => ({
  default: (await import('./network/list/networks-page.tsx')).NetworksPage,
}));
const PresentPage = lazy(async () => ({
  default: (await import('./convening/present-page.tsx')).PresentPage,
}));
const RemotePage = lazy(async () => ({
  default: (await import('./convening/remote/remote-page.tsx')).RemotePage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('./network/settings/settings-page.tsx')).SettingsPage,
}));
const StewardSignInPage = lazy(async () => ({
  default: (await import('./convening/steward-sign-in-page.tsx')).StewardSignInPage,
}));
const TemplatesPage = lazy(async () => ({
  default: (await import('./network/templates/templates-page.tsx')).TemplatesPage,
}));
const ThenNowPage = lazy(async () => ({
  default: (await import('./convening/then-now/then-now-page.tsx')).ThenNowPage,
}));
const TogetherPage = lazy(async () => ({
  default: (await import('./convening/together/together-page.tsx')).TogetherPage,
}));
const TeamHomePage = lazy(async () => ({
  default: (await import('./network/team/team-home-page.tsx')).TeamHomePage,
}));

/** The screens that nobody sees before they are in. */
const ROUTES: readonly RouteEntry[] = [
  { path: '/convening/:conveningId', Screen: ConveningPage },
  { path: '/convenings/:conveningId/together', Screen: TogetherPage },
  { path: '/convenings/:conveningId/then-now', Screen: ThenNowPage },
  { path: '/convening/:conveningId/take-along', Screen: BundlePage },
  { path: '/network/:networkId/take-in', Screen: BundleImportPage },
  { path: '/present/:conveningId', Screen: PresentPage },
  { path: '/remote/:conveningId', Screen: RemotePage },
  { path: '/board/:boardId/versions', Screen: VersionsPage },
  { path: '/board/:boardId/versions/:version', Screen: VersionPage },
  { path: '/board/:boardId/compare', Screen: ComparePage },
  { path: '/steward', Screen: StewardSignInPage },
  { path: '/networks', Screen: NetworksPage },
  { path: '/network/:networkId', Screen: NetworkHomePage },
  { path: '/network/:networkId/settings', Screen: SettingsPage },
  { path: '/network/:networkId/templates', Screen: TemplatesPage },
  { path: '/team/:teamId', Screen: TeamHomePage },
  ...PEOPLE_ROUTES,
];

/** The screen of an address that is none of the first ones. */
export function LaterRoutes() {
  return (
    <Suspense fallback={<OpeningPage />}>
      <RoutesOf routes={ROUTES} NotFound={NotFoundPage} />
    </Suspense>
  );
}
