import { type ComponentType, lazy, Suspense } from 'react';
import { useBoardTools } from '../board-tools.ts';
import type { RoundProps } from './round-line.tsx';

const Line = lazy(async (): Promise<{ default: ComponentType<RoundProps> }> => {
  try {
    return { default: (await import('./round-line.tsx')).RoundLine };
  } catch {
    return { default: () => null };
  }
});

/** A round at this table, for those who write on its board; it comes after the board itself. */
export function LaterRound({ serverNow }: RoundProps) {
  return useBoardTools().mayWrite ? (
    <Suspense fallback={null}>
      <Line serverNow={serverNow} />
    </Suspense>
  ) : null;
}
