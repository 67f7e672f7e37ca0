import { HINTS_ROOT } from '@throughline/board';
import { type ComponentType, lazy, Suspense } from 'react';
import { useBoardTools } from '../board-tools.ts';

const WordHint = lazy(async (): Promise<{ default: ComponentType<{ text: string }> }> => {
  try {
    return { default: (await import('./word-hint.tsx')).WordHint };
  } catch {
    return { default: () => null };
  }
});

/** The word list, fetched where it was switched on for the board and somebody writes. */
export function LaterWordHint({ text }: { text: string }) {
  const { doc } = useBoardTools().connection;
  return doc.getMap(HINTS_ROOT).get('words') === true ? (
    <Suspense fallback={null}>
      <WordHint text={text} />
    </Suspense>
  ) : null;
}
