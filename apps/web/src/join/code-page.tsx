import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { CodeScreen } from './code-screen.tsx';
import { readDoorKey } from './read-door-key.ts';

/** `/join`: asks for the code; `/join?code=…` goes straight to its door. */
export function CodePage() {
  const { t } = useTranslation('join');
  const [query] = useSearchParams();
  const read = readDoorKey(query.get('code') ?? '');
  if (read.kind === 'key') return <Navigate to={`/j/${encodeURIComponent(read.key)}`} replace />;
  return <CodeScreen title={t('code.pageTitle')} />;
}
