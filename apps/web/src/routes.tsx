import { lazy, Suspense } from 'react';
import { type RouteEntry, RoutesOf } from './routing/routes-of.tsx';
import { OpeningPage } from './shell/opening-page.tsx';
import { screens } from './shell/screens.ts';

const BoardPage = lazy(async () => ({ default: (await screens.board()).BoardPage }));
const HomePage = lazy(async () => ({ default: (await screens.home()).HomePage }));
const LaterRoutes = lazy(async () => ({ default: (await screens.later()).LaterRoutes }));
const JoinPage = lazy(async () => ({ default: (await screens.join()).JoinPage }));
const CodePage = lazy(async () => ({ default: (await screens.joinCode()).CodePage }));

/**
 * Which address shows which of the first screens; the code of each comes when it is first shown.
 * Every other address is looked up in a table that the join page does not carry.
 */
const ROUTES: readonly RouteEntry[] = [
  { path: '/', Screen: HomePage },
  { path: '/join', Screen: CodePage },
  { path: '/j/:key', Screen: JoinPage },
  { path: '/board/:boardId', Screen: BoardPage },
];

/** The screen of the present address. */
export function AppRoutes() {
  return (
    <Suspense fallback={<OpeningPage />}>
      <RoutesOf routes={ROUTES} NotFound={LaterRoutes} />
    </Suspense>
  );
}
