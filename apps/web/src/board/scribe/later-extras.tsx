import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import { useLater } from '../dialogs/use-later.ts';
import { useScreen } from '../use-screen.ts';

const Extras = lazy(async (): Promise<{ default: ComponentType }> => {
  try {
    return { default: (await import('../dialogs/later-dialogs.tsx')).Extras };
  } catch {
    return { default: () => null };
  }
});

/** For whom one writes, and lists that are pasted; at once where a dialog is opened or the address leads to a note. */
export function LaterExtras() {
  const isTime = useLater();
  const isAsked = useScreen(({ dialog }) => dialog !== null);
  const [wasAsked, setWasAsked] = useState(() => location.hash.includes('note='));
  useEffect(() => {
    if (isAsked) setWasAsked(true);
  }, [isAsked]);
  return isTime || wasAsked ? (
    <Suspense fallback={null}>
      <Extras />
    </Suspense>
  ) : null;
}
