import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import type { Resource } from './resource.ts';

/** `GET /api/boards/:id/rephrase`: notes of one's own that somebody asks to say differently. */
export const AskedNotes = z.object({ noteIds: z.array(Id) });
export type AskedNotes = z.infer<typeof AskedNotes>;

/** Whether those who write on a board are offered a word list; it works in their browsers alone. */
export const WordHintsForm = z.object({ on: z.boolean() });
export type WordHintsForm = z.infer<typeof WordHintsForm>;

/** Looking after what is written on a board, without knowing who wrote it; a part of RESOURCES. */
export const MODERATION_RESOURCES = {
  'note.park': { method: 'POST', path: '/boards/:id/notes/:note/park' },
  'note.restore': { method: 'POST', path: '/boards/:id/notes/:note/restore' },
  'note.ask': { method: 'POST', path: '/boards/:id/notes/:note/rephrase' },
  'note.answered': { method: 'DELETE', path: '/boards/:id/notes/:note/rephrase' },
  'board.asked': { method: 'GET', path: '/boards/:id/rephrase', response: AskedNotes },
  'board.word-hints': {
    method: 'PUT',
    path: '/boards/:id/word-hints',
    request: WordHintsForm,
  },
} as const satisfies Readonly<Record<string, Resource>>;
