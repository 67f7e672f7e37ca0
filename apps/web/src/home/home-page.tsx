import { useTranslation } from 'react-i18next';
import { useSession } from '../http/use-session.ts';
import { CodeScreen } from '../join/code-screen.tsx';
import { Navigate } from '../routing/link.tsx';
import { OpeningPage } from '../shell/opening-page.tsx';
import { homeOf } from './home-of.ts';

/** `/`: whoever is signed in goes on to where they belong; everyone else is asked for the code. */
export function HomePage() {
  const { t } = useTranslation();
  const session = useSession();
  if (session.kind === 'unknown') return <OpeningPage />;
  const home = session.kind === 'signed-in' ? homeOf(session.session) : undefined;
  return home === undefined ? <CodeScreen title={t('product')} /> : <Navigate to={home} />;
}
