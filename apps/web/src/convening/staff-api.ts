import { type ConveningForStaff, ConveningList } from '@throughline/protocol';
import * as z from 'zod/mini';
import type { Answer } from '../http/answer.ts';
import { withSignal } from '../http/api.ts';
import { request } from '../http/request.ts';

// Not among the modules that every screen loads: only those who run convenings ask for these.

/** The convenings that this person runs. */
export const fetchConvenings = (signal?: AbortSignal): Promise<Answer<ConveningForStaff[]>> =>
  request('/api/convenings', withSignal({ schema: ConveningList }, signal));

/** Deletes a network with its teams, people, convenings and boards. */
export const deleteNetwork = (id: string): Promise<Answer<unknown>> =>
  request(`/api/networks/${encodeURIComponent(id)}`, { method: 'DELETE', schema: z.unknown() });
