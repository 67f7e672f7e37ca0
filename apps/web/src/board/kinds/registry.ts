import type { BoardKind } from '@throughline/protocol';
import type { KindScreen } from './kind-screen.ts';

/** The screens of each kind of board, fetched with the first board of that kind. */
const SCREENS: { readonly [Kind in BoardKind]?: () => Promise<KindScreen> } = {
  'empathy-map': async () =>
    (await import('./empathy-map/empathy-map-screen.tsx')).empathyMapScreen,
  'data-board': async () => (await import('./data-board/data-board-screen.tsx')).dataBoardScreen,
  notes: async () => (await import('./notes/notes-screen.tsx')).notesScreen,
  'strategy-gallery': async () =>
    (await import('./strategy-gallery/gallery-screen.tsx')).galleryScreen,
  'goal-statement': async () => (await import('./goal-statement/goal-screen.tsx')).goalScreen,
  'pattern-board': async () => (await import('./pattern-board/pattern-screen.tsx')).patternScreen,
};

/** The kinds that this version of the page has screens for. */
export const SCREEN_KINDS = Object.keys(SCREENS) as readonly BoardKind[];

/**
 * Fetches the screens of a kind; rejects when they cannot be had just now.
 * @returns undefined for a kind that this version of the page has no screens for
 */
export async function fetchKindScreen(kind: BoardKind): Promise<KindScreen | undefined> {
  return SCREENS[kind]?.();
}
