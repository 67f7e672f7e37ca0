/** The address that opens a board at one of its lines. */
export const linkTo = (boardId: string, line: string): string =>
  `/board/${encodeURIComponent(boardId)}#note=${encodeURIComponent(line)}`;

/** The line that an address leads to; undefined when it leads to none. */
export function lineIn(hash: string): string | undefined {
  const line = new URLSearchParams(hash.replace(/^#/, '')).get('note');
  return line === null || line === '' ? undefined : line;
}
