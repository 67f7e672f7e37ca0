import {
  type BoardChange,
  type BoardCopyForm,
  BoardInfo,
  type NewBoardForm,
  type NewTemplateForm,
  type TemplateChange,
  TemplateInfo,
  TemplateList,
} from '@throughline/protocol';
import * as z from 'zod/mini';
import type { Answer } from '../../http/answer.ts';
import { request } from '../../http/request.ts';

/** What may come back where only success matters. */
const Whatever = z.unknown();

const at = (...parts: readonly string[]) => `/api/${parts.map(encodeURIComponent).join('/')}`;

/** What boards can be made from in a network. */
export const fetchTemplates = (
  networkId: string,
  signal: AbortSignal,
): Promise<Answer<TemplateList>> =>
  request(at('networks', networkId, 'templates'), { schema: TemplateList, signal });

/** Adds a template, or puts one in the place of a built-in one. */
export const addTemplate = (
  networkId: string,
  form: NewTemplateForm,
): Promise<Answer<TemplateInfo>> =>
  request(at('networks', networkId, 'templates'), {
    method: 'POST',
    body: form,
    schema: TemplateInfo,
  });

/** Changes a template as it was at a version. */
export const changeTemplate = (
  id: string,
  change: TemplateChange,
  version: number,
): Promise<Answer<TemplateInfo>> =>
  request(at('templates', id), { method: 'PATCH', body: change, schema: TemplateInfo, version });

/** Deletes a template; a built-in one that it replaced is back. */
export const deleteTemplate = (id: string): Promise<Answer<unknown>> =>
  request(at('templates', id), { method: 'DELETE', schema: Whatever });

/** Makes a board. */
export const makeBoard = (networkId: string, form: NewBoardForm): Promise<Answer<BoardInfo>> =>
  request(at('networks', networkId, 'boards'), { method: 'POST', body: form, schema: BoardInfo });

/** Makes another board of one. */
export const copyBoard = (id: string, form: BoardCopyForm): Promise<Answer<BoardInfo>> =>
  request(at('boards', id, 'copies'), { method: 'POST', body: form, schema: BoardInfo });

/** Renames a board; the last who writes wins. */
export const changeBoard = (id: string, change: BoardChange): Promise<Answer<BoardInfo>> =>
  request(at('boards', id), { method: 'PATCH', body: change, schema: BoardInfo });

/** Puts a board before another one of its convening; null: last. */
export const placeBoard = (id: string, before: string | null): Promise<Answer<unknown>> =>
  request(at('boards', id, 'place'), { method: 'POST', body: { before }, schema: Whatever });

/** Deletes a board with everything on it. */
export const deleteBoard = (id: string): Promise<Answer<unknown>> =>
  request(at('boards', id), { method: 'DELETE', schema: Whatever });
