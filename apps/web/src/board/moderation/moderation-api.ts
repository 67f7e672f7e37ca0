import { AskedNotes } from '@throughline/protocol';
import * as z from 'zod/mini';
import type { Answer } from '../../http/answer.ts';
import { request } from '../../http/request.ts';

const at = (boardId: string, ...parts: readonly string[]) =>
  `/api/${['boards', boardId, ...parts].map(encodeURIComponent).join('/')}`;
/** Only that it was done matters. */
const schema = z.unknown();

type NoteAct = 'park' | 'restore' | 'rephrase';

/** Parks a note, puts it back, or asks whoever wrote it to say it differently. */
export const actOnNote = (
  boardId: string,
  noteId: string,
  act: NoteAct,
): Promise<Answer<unknown>> =>
  request(at(boardId, 'notes', noteId, act), { method: 'POST', schema });

/** Puts away that this person was asked to say a note differently. */
export const answerAsk = (boardId: string, noteId: string): Promise<Answer<unknown>> =>
  request(at(boardId, 'notes', noteId, 'rephrase'), { method: 'DELETE', schema });

/** Which of this person's own notes they are asked to say differently. */
export const fetchAsked = (boardId: string, signal: AbortSignal): Promise<Answer<AskedNotes>> =>
  request(at(boardId, 'rephrase'), { schema: AskedNotes, signal });

export const switchWordHints = (boardId: string, on: boolean): Promise<Answer<unknown>> =>
  request(at(boardId, 'word-hints'), { method: 'PUT', body: { on }, schema });
