import { useTranslation } from 'react-i18next';
import { Navigate } from '../routing/link.tsx';
import { useLocation } from '../routing/use-place.ts';
import { CodeScreen } from './code-screen.tsx';
import { readDoorKey } from './read-door-key.ts';

/** `/join`: asks for the code; `/join?code=…` goes straight to its door. */
export function CodePage() {
  const { t } = useTranslation('join');
  const { search } = useLocation();
  const read = readDoorKey(new URLSearchParams(search).get('code') ?? '');
  if (read.kind === 'key') return <Navigate to={`/j/${encodeURIComponent(read.key)}`} />;
  return <CodeScreen title={t('code.pageTitle')} />;
}
