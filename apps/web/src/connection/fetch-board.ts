import { BoardInfo } from '@throughline/protocol';
import type { Answer } from '../http/answer.ts';
import { withSignal } from '../http/api.ts';
import { request } from '../http/request.ts';

/** What a page needs before it opens a board's document. */
export const fetchBoard = (id: string, signal?: AbortSignal): Promise<Answer<BoardInfo>> =>
  request(`/api/boards/${encodeURIComponent(id)}`, withSignal({ schema: BoardInfo }, signal));
