import { type Ballot, type NewPollForm, OwnBallot, type PaperForm } from '@throughline/protocol';
import * as z from 'zod/mini';
import type { Answer } from '../../http/answer.ts';
import { request } from '../../http/request.ts';

const at = (boardId: string, ...parts: readonly string[]) =>
  `/api/${['boards', boardId, 'polls', ...parts].map(encodeURIComponent).join('/')}`;
/** Only that it was done matters. */
const schema = z.unknown();

/** Starts a vote; the same form again starts nothing. */
export const openPoll = (boardId: string, form: NewPollForm): Promise<Answer<unknown>> =>
  request(at(boardId), { method: 'POST', body: form, schema });

/** What this person voted, on whatever device. */
export const fetchBallot = (
  boardId: string,
  pollId: string,
  signal: AbortSignal,
): Promise<Answer<OwnBallot>> =>
  request(at(boardId, pollId, 'ballot'), { schema: OwnBallot, signal });

/** Votes, in the place of any earlier vote of this person. */
export const castBallot = (
  boardId: string,
  pollId: string,
  ballot: Ballot,
): Promise<Answer<unknown>> =>
  request(at(boardId, pollId, 'ballot'), { method: 'PUT', body: ballot, schema });

export const enterPaper = (
  boardId: string,
  pollId: string,
  paper: PaperForm,
): Promise<Answer<unknown>> =>
  request(at(boardId, pollId, 'paper'), { method: 'PUT', body: paper, schema });

export const closePoll = (boardId: string, pollId: string): Promise<Answer<unknown>> =>
  request(at(boardId, pollId, 'close'), { method: 'POST', schema });
