import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
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
export function AppRoutes() {
  return (
    <Suspense fallback={<OpeningPage />}>
      <Routes>
        <Route path="/" element={<HomePage />} />
        <Route path="/join" element={<CodePage />} />
        <Route path="/j/:key" element={<JoinPage />} />
        <Route path="/board/:boardId" element={<BoardPage />} />
        <Route path="/convening" element={<ConveningPage />} />
        <Route path="/convening/:conveningId" element={<ConveningPage />} />
        <Route path="/steward" element={<StewardSignInPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Suspense>
  );
}
