import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';

const Extras = lazy(async (): Promise<{ default: ComponentType }> => {
  try {
    return { default: (await import('../dialogs/later-dialogs.tsx')).Extras };
  } catch {
    return { default: () => null };
  }
});

/** For whom one writes, and lists that are pasted: both begin after a first press on the page, or where the address leads to a note. */
export function LaterExtras() {
  const [pressed, setPressed] = useState(() => location.hash.includes('note='));
  useEffect(() => {
    const press = () => setPressed(true);
    const signs = ['pointerdown', 'keydown'] as const;
    for (const sign of signs) document.addEventListener(sign, press, { once: true, capture: true });
    return () => {
      for (const sign of signs) document.removeEventListener(sign, press, { capture: true });
    };
  }, []);
  return pressed ? (
    <Suspense fallback={null}>
      <Extras />
    </Suspense>
  ) : null;
}
