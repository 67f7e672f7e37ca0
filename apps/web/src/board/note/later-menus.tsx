import { type ComponentType, lazy, Suspense } from 'react';
import { useScreen } from '../use-screen.ts';

const Menus = lazy(async (): Promise<{ default: ComponentType }> => {
  try {
    const { ItemMenu, NoteMenu } = await import('../dialogs/later-dialogs.tsx');
    const Both = () => (
      <>
        <NoteMenu />
        <ItemMenu />
      </>
    );
    return { default: Both };
  } catch {
    // Cut off before it could be fetched: the keys of a note do the same.
    return { default: () => null };
  }
});

/** The menus of notes and items, which come with the dialogs. */
export function LaterMenus() {
  const open = useScreen(({ menu }) => menu !== null);
  return open ? (
    <Suspense fallback={null}>
      <Menus />
    </Suspense>
  ) : null;
}
