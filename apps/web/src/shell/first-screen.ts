import { screens } from './screens.ts';

/**
 * Begins to fetch the code of the screen at this path, so that it comes together with the words and
 * not after them.
 * @returns the namespaces of texts which that screen needs
 */
export function firstScreen(path: string): { namespaces: readonly string[] } {
  if (path.startsWith('/j/')) return fetchWith(screens.join, ['join']);
  if (path.startsWith('/board/')) return fetchWith(screens.board, ['board', 'room']);
  if (path.startsWith('/join')) return fetchWith(screens.joinCode, ['join']);
  if (path === '/') return fetchWith(screens.home, ['join']);
  return fetchWith(
    screens.later,
    /^\/(?:convening|steward)/.test(path) ? ['convening'] : ['network'],
  );
}

function fetchWith(fetchCode: () => Promise<unknown>, namespaces: readonly string[]) {
  // A failure is met again, and told, where the screen is shown.
  fetchCode().catch(() => undefined);
  return { namespaces };
}
