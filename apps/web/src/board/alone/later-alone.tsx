import type { ConveningState } from '@throughline/protocol';
import { type ComponentType, lazy, Suspense } from 'react';
import type { AloneProps } from './alone-line.tsx';

const Alone = lazy(async (): Promise<{ default: ComponentType<AloneProps> }> => {
  try {
    return { default: (await import('./alone-line.tsx')).AloneLine };
  } catch {
    return { default: () => null };
  }
});

/** Writing alone, once the room has come to a step where people do; a board weighs nothing of it before. */
export function LaterAlone({ state, writing }: { state: ConveningState; writing: unknown }) {
  const { agenda, currentStep } = state;
  const step = agenda.slice(0, (currentStep ?? -1) + 1).findLast((one) => one.writing === 'alone');
  return step === undefined ? null : (
    <Suspense fallback={null}>
      <Alone key={step.id} state={state} step={step} writing={writing} />
    </Suspense>
  );
}
