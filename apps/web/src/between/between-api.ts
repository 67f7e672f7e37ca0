import {
  NetworkPulses,
  type NewPulseForm,
  type PulseAnswerForm,
  PulseToAnswer,
  SentPulse,
  SinceLastHere,
  TeamPulse,
} from '@throughline/protocol';
import * as z from 'zod/mini';
import type { Answer } from '../http/answer.ts';
import { request } from '../http/request.ts';

const Nothing = z.unknown();
const at = (...parts: readonly string[]) => `/api/${parts.map(encodeURIComponent).join('/')}`;

/** Where a network's dates stand as a file. */
export const calendarPath = (networkId: string) => at('networks', networkId, 'calendar.ics');

/** What changed on a team's boards since this person was last there. */
export const fetchSince = (teamId: string, signal: AbortSignal): Promise<Answer<SinceLastHere>> =>
  request(at('teams', teamId, 'since'), { schema: SinceLastHere, signal });

/** The latest three questions to a team, with its answers. */
export const fetchTeamPulse = (teamId: string, signal: AbortSignal): Promise<Answer<TeamPulse>> =>
  request(at('teams', teamId, 'pulse'), { schema: TeamPulse, signal });

/** The three questions, for one whom they were sent to. */
export const fetchPulse = (id: string, signal: AbortSignal): Promise<Answer<PulseToAnswer>> =>
  request(at('pulses', id), { schema: PulseToAnswer, signal });

/** Answers, or answers again. */
export const answerPulse = (id: string, form: PulseAnswerForm): Promise<Answer<unknown>> =>
  request(at('pulses', id, 'answer'), { method: 'PUT', body: form, schema: Nothing });

/** How every team of a network stands. */
export const fetchStanding = (
  networkId: string,
  signal: AbortSignal,
): Promise<Answer<NetworkPulses>> =>
  request(at('networks', networkId, 'pulses'), { schema: NetworkPulses, signal });

/** Opens three questions. */
export const sendPulse = (networkId: string, form: NewPulseForm): Promise<Answer<SentPulse>> =>
  request(at('networks', networkId, 'pulses'), { method: 'POST', body: form, schema: SentPulse });

/** Makes the links of one team, or of everybody, again; those before are void. */
export const makePulseLinks = (id: string, teamId: string | null): Promise<Answer<SentPulse>> =>
  request(at('pulses', id, 'links'), { method: 'POST', body: { teamId }, schema: SentPulse });

/** Ends the questions now. */
export const closePulse = (id: string): Promise<Answer<unknown>> =>
  request(at('pulses', id, 'close'), { method: 'POST', schema: Nothing });
