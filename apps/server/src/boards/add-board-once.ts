import { createHash } from 'node:crypto';
import type { Directory, NewBoard } from '@throughline/network';

/**
 * Adds a board that every server makes on the same occasion, under an id that follows from it: there is one of it,
 * whoever comes first. What was deleted does not come back: another occasion gives another id.
 * @param occasion what the board is made for, and when that began
 * @returns the board's id
 */
export async function addBoardOnce(
  directory: Pick<Directory, 'addBoard' | 'board'>,
  made: NewBoard,
  occasion: readonly (string | number)[],
): Promise<string> {
  const id = createHash('sha256').update(JSON.stringify(occasion)).digest('base64url').slice(0, 16);
  if (await directory.board(id)) return id;
  try {
    await directory.addBoard({ ...made, id });
  } catch (error) {
    if (!(await directory.board(id))) throw error;
  }
  return id;
}
