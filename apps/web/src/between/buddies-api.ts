import { type BuddyPairForm, NetworkBuddies, TeamBuddy } from '@throughline/protocol';
import * as z from 'zod/mini';
import type { Answer } from '../http/answer.ts';
import { request } from '../http/request.ts';

const Nothing = z.unknown();
const at = (...parts: readonly string[]) => `/api/${parts.map(encodeURIComponent).join('/')}`;

/** Which teams of a network are buddies. */
export const fetchBuddies = (
  networkId: string,
  signal: AbortSignal,
): Promise<Answer<NetworkBuddies>> =>
  request(at('networks', networkId, 'buddies'), { schema: NetworkBuddies, signal });

/** Makes two teams buddies. */
export const pairBuddies = (networkId: string, form: BuddyPairForm): Promise<Answer<unknown>> =>
  request(at('networks', networkId, 'buddies'), { method: 'POST', body: form, schema: Nothing });

/** Ends the pairing of a team. */
export const partBuddies = (teamId: string): Promise<Answer<unknown>> =>
  request(at('teams', teamId, 'buddy'), { method: 'DELETE', schema: Nothing });

/** A team's buddy, and what each opened to the other. */
export const fetchTeamBuddy = (teamId: string, signal: AbortSignal): Promise<Answer<TeamBuddy>> =>
  request(at('teams', teamId, 'buddy'), { schema: TeamBuddy, signal });

/** Opens a board to its team's buddy, or closes it. */
export const openToBuddy = (boardId: string, open: boolean): Promise<Answer<unknown>> =>
  request(at('boards', boardId, 'buddy'), { method: 'PUT', body: { open }, schema: Nothing });
