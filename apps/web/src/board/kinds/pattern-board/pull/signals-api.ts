import { BoardNotesPage, PulledSignals } from '@throughline/protocol';
import * as z from 'zod/mini';
import type { Answer } from '../../../../http/answer.ts';
import { request } from '../../../../http/request.ts';

const Whatever = z.unknown();

const at = (...parts: readonly string[]) => `/api/${parts.map(encodeURIComponent).join('/')}`;

/** A command's own name: sent again, it changes nothing. */
const newCommandId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** One page of what is written on a board. */
export const fetchBoardNotes = (
  boardId: string,
  page: { readonly cursor: string | null; readonly signal: AbortSignal },
): Promise<Answer<BoardNotesPage>> =>
  request(
    `${at('boards', boardId, 'notes')}${page.cursor === null ? '' : `?cursor=${page.cursor}`}`,
    { schema: BoardNotesPage, signal: page.signal },
  );

/** Brings notes of a board onto this one. */
export const pullNotes = (
  patternBoardId: string,
  from: { readonly boardId: string; readonly noteIds: readonly string[] },
): Promise<Answer<PulledSignals>> =>
  request(at('boards', patternBoardId, 'signals'), {
    method: 'POST',
    body: { commandId: newCommandId(), ...from },
    schema: PulledSignals,
  });

export const removeSignal = (boardId: string, signalId: string): Promise<Answer<unknown>> =>
  request(at('boards', boardId, 'signals', signalId), { method: 'DELETE', schema: Whatever });

/** Says for one's team that a signal of its own is not used as it was meant. */
export const dispute = (
  boardId: string,
  signalId: string,
  reason: string,
): Promise<Answer<unknown>> =>
  request(at('boards', boardId, 'signals', signalId, 'dispute'), {
    method: 'POST',
    body: { commandId: newCommandId(), reason },
    schema: Whatever,
  });

export const takeDisputeBack = (boardId: string, signalId: string): Promise<Answer<unknown>> =>
  request(at('boards', boardId, 'signals', signalId, 'dispute'), {
    method: 'DELETE',
    schema: Whatever,
  });
