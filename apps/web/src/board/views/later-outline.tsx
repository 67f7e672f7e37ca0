import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import { useLater } from '../dialogs/use-later.ts';
import type { OutlineViewProps } from '../outline/outline-view.tsx';

const fetchOutline = () => import('../outline/outline-view.tsx');

/** Fetched soon after the board is shown, or when it is asked for; until then a board weighs less. */
const Outline = lazy(async (): Promise<{ default: ComponentType<OutlineViewProps> }> => {
  try {
    return { default: (await fetchOutline()).OutlineView };
  } catch {
    return { default: SpatialInstead };
  }
});

/** Whoever is cut off from the network later on can change to the outline all the same. */
export function useOutlineInReach(): void {
  const isTime = useLater();
  useEffect(() => {
    if (isTime) void fetchOutline().catch(() => undefined);
  }, [isTime]);
}

export function LaterOutline(props: OutlineViewProps) {
  return (
    <Suspense fallback={null}>
      <Outline {...props} />
    </Suspense>
  );
}

/** Whoever is cut off before it could be fetched keeps the board, and hears why. */
function SpatialInstead({ view }: OutlineViewProps) {
  const { t } = useTranslation('board');
  const { kind, screen } = useBoardTools();
  const done = t('save.offlineKept');
  useEffect(() => screen.setState({ done }), [screen, done]);
  return <kind.Spatial view={view} />;
}
