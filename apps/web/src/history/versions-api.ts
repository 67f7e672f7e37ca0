import { type BoardContent, contentFromJson } from '@throughline/board';
import { BoardVersion, BoardVersions, Restored, VersionContent } from '@throughline/protocol';
import type { Answer } from '../http/answer.ts';
import { withSignal } from '../http/api.ts';
import { request } from '../http/request.ts';

/** A version, or the board as it is now. */
export type Which = number | 'now';

/** A version with all that stood on the board; `version` is null for now. */
export interface KeptContent {
  readonly version: BoardVersion | null;
  readonly hash: string;
  readonly content: BoardContent;
}

const at = (boardId: string, ...parts: readonly string[]) =>
  `/api/boards/${[boardId, 'versions', ...parts].map(encodeURIComponent).join('/')}`;

/** The versions of a board, the latest first. */
export const fetchVersions = (
  boardId: string,
  signal?: AbortSignal,
): Promise<Answer<BoardVersions>> =>
  request(at(boardId), withSignal({ schema: BoardVersions }, signal));

export async function fetchContent(
  boardId: string,
  which: Which,
  signal?: AbortSignal,
): Promise<Answer<KeptContent>> {
  const asked = withSignal({ schema: VersionContent }, signal);
  const answer = await request(at(boardId, String(which)), asked);
  if (answer.kind !== 'ok') return answer;
  const content = contentFromJson(JSON.stringify(answer.value.content));
  return { kind: 'ok', value: { ...answer.value, content } };
}

/** Keeps the board as it is now under a name. */
export const nameVersion = (boardId: string, name: string): Promise<Answer<BoardVersion>> =>
  request(at(boardId), { method: 'POST', body: { name }, schema: BoardVersion });

/** @param part null: the whole board */
export const restoreVersion = (
  boardId: string,
  number: number,
  part: string | null,
): Promise<Answer<Restored>> =>
  request(at(boardId, String(number), 'restore'), {
    method: 'POST',
    body: { part },
    schema: Restored,
  });

/** The version that an address names. */
export function whichIn(text: string | null | undefined): Which | undefined {
  if (text === 'now') return 'now';
  return text && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;
}
