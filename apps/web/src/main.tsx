import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { sessionStore } from './http/use-session.ts';
import { detectLanguage } from './i18n/language.ts';
import { startI18n } from './i18n/start-i18n.ts';
import { AppRoutes } from './routes.tsx';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { firstScreen } from './shell/first-screen.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { followGround } from './ui/theme.ts';

followGround();
// Who this is, the words and the code of the first screen are all asked for at once.
void sessionStore.getState().refresh();
const { namespaces } = firstScreen(location.pathname);
// Not awaited at the top: chunks that import this one would wait for it while it waits for them.
void startI18n(detectLanguage(), namespaces).then((i18n) => {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <ErrorBoundary>
          <AppRoutes />
        </ErrorBoundary>
      </I18nextProvider>
    </StrictMode>,
  );
});
