import type { BoardTools } from '../board-tools.ts';
import { linkTo } from './note-link.ts';

/**
 * Puts the address of a line on the clipboard and says so; where the browser does not do that, the address bar has
 * it, and takes it from there.
 */
export async function copyLink({ board, screen }: BoardTools, line: string, copied: string) {
  const link = linkTo(board.id, line);
  try {
    await navigator.clipboard.writeText(new URL(link, location.href).href);
    screen.setState({ done: copied, toast: { kind: 'link-copied' } });
  } catch {
    history.replaceState(history.state, '', link);
  }
}
