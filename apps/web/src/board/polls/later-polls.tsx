import { POLLS_ROOT } from '@throughline/board';
import {
  type ComponentType,
  lazy,
  Suspense,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { useBoardTools } from '../board-tools.ts';
import { useScreen } from '../use-screen.ts';

const PollArea = lazy(async (): Promise<{ default: ComponentType }> => {
  try {
    return { default: (await import('./poll-area.tsx')).PollArea };
  } catch {
    return { default: () => null };
  }
});

/** The board's votes, fetched when it has one, or when somebody is about to start one. */
export function LaterPolls() {
  const { connection } = useBoardTools();
  const isAsked = useScreen(({ dialog }) => dialog?.kind === 'polls');
  const hasPolls = useSyncExternalStore(
    (listener) => {
      const root = connection.doc.getMap(POLLS_ROOT);
      root.observe(listener);
      return () => root.unobserve(listener);
    },
    () => connection.doc.getMap(POLLS_ROOT).size > 0,
  );
  const [wasAsked, setWasAsked] = useState(false);
  useEffect(() => {
    if (isAsked) setWasAsked(true);
  }, [isAsked]);
  return hasPolls || isAsked || wasAsked ? (
    <Suspense fallback={null}>
      <PollArea />
    </Suspense>
  ) : null;
}
