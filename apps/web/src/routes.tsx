import { lazy, Suspense } from 'react';
import { type RouteEntry, RoutesOf } from './routing/routes-of.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { OpeningPage } from './shell/opening-page.tsx';
import { screens } from './shell/screens.ts';

const BoardPage = lazy(async () => ({ default: (await screens.board()).BoardPage }));
const ConveningPage = lazy(async () => ({ default: (await screens.convening()).ConveningPage }));
const HomePage = lazy(async () => ({ default: (await screens.home()).HomePage }));
const JoinPage = lazy(async () => ({ default: (await screens.join()).JoinPage }));
const CodePage = lazy(async () => ({ default: (await screens.joinCode()).CodePage }));
const StewardSignInPage = lazy(async () => ({
  default: (await screens.stewardSignIn()).StewardSignInPage,
}));

/** Which address shows which screen; the code of each comes when it is first shown. */
const ROUTES: readonly RouteEntry[] = [
  { path: '/', Screen: HomePage },
  { path: '/join', Screen: CodePage },
  { path: '/j/:key', Screen: JoinPage },
  { path: '/board/:boardId', Screen: BoardPage },
  { path: '/convening', Screen: ConveningPage },
  { path: '/convening/:conveningId', Screen: ConveningPage },
  { path: '/steward', Screen: StewardSignInPage },
];

/** The screen of the present address. */
export function AppRoutes() {
  return (
    <Suspense fallback={<OpeningPage />}>
      <RoutesOf routes={ROUTES} NotFound={NotFoundPage} />
    </Suspense>
  );
}
