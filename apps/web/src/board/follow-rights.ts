import type { BoardTools } from './board-tools.ts';

/**
 * Ends what this person is doing to the map the moment that the server lets them write no more. What they had
 * typed is in the document by then; what of it comes too late for the server is given back to them.
 * @returns what ends it
 */
export function followRights({ connection, screen }: BoardTools): () => void {
  return connection.subscribeToRights(() => {
    if (connection.mayWrite() !== false) return;
    screen.setState(({ dialog }) => ({
      writing: null,
      menu: null,
      drag: null,
      toast: null,
      dialog: dialog?.kind === 'move' ? null : dialog,
    }));
  });
}
