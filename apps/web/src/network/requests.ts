import {
  type ConveningChange,
  ConveningForStaff,
  type ConveningSummary,
  ConveningSummaryList,
  type NetworkChange,
  NetworkHome,
  NetworkInfo,
  NetworkList,
  type NewConveningForm,
  type NewNetworkForm,
  type NewPhaseForm,
  type NewTeamForm,
  type PhaseChange,
  PhaseInfo,
  PhaseList,
  type RehearsalChange,
  type RehearsalForm,
  type TeamChange,
  TeamHome,
  TeamInfo,
} from '@throughline/protocol';
import * as z from 'zod/mini';
import type { Answer } from '../http/answer.ts';
import { request } from '../http/request.ts';

/** What may come back where only success matters. */
const Whatever = z.unknown();

const at = (...parts: readonly string[]) => `/api/${parts.map(encodeURIComponent).join('/')}`;

/** The networks that this person belongs to. */
export const fetchNetworks = (signal: AbortSignal): Promise<Answer<NetworkList>> =>
  request(at('networks'), { schema: NetworkList, signal });

/** Makes a network; what is left out of its settings is as the server has it for new ones. */
export const makeNetwork = (form: NewNetworkForm): Promise<Answer<NetworkInfo>> =>
  request(at('networks'), { method: 'POST', body: form, schema: NetworkInfo });

/** A network with its settings. */
export const fetchNetwork = (id: string, signal?: AbortSignal): Promise<Answer<NetworkInfo>> =>
  request(at('networks', id), { schema: NetworkInfo, ...(signal === undefined ? {} : { signal }) });

/** Changes a network as it was at a version. */
export const changeNetwork = (
  id: string,
  change: NetworkChange,
  version: number,
): Promise<Answer<NetworkInfo>> =>
  request(at('networks', id), {
    method: 'PATCH',
    body: change,
    schema: NetworkInfo,
    version,
  });

/** Deletes a network with everything in it. */
export const deleteNetwork = (id: string): Promise<Answer<unknown>> =>
  request(at('networks', id), { method: 'DELETE', schema: Whatever });

/** Everything that a network's home shows to this person. */
export const fetchNetworkHome = (id: string, signal?: AbortSignal): Promise<Answer<NetworkHome>> =>
  request(at('networks', id, 'home'), {
    schema: NetworkHome,
    ...(signal === undefined ? {} : { signal }),
  });

/** Everything that a team's home shows to this person. */
export const fetchTeamHome = (id: string, signal?: AbortSignal): Promise<Answer<TeamHome>> =>
  request(at('teams', id, 'home'), {
    schema: TeamHome,
    ...(signal === undefined ? {} : { signal }),
  });

/** Adds a phase after those that a network has. */
export const addPhase = (networkId: string, form: NewPhaseForm): Promise<Answer<PhaseInfo>> =>
  request(at('networks', networkId, 'phases'), { method: 'POST', body: form, schema: PhaseInfo });

/** The phases of a network, in their order. */
export const fetchPhases = (networkId: string): Promise<Answer<PhaseInfo[]>> =>
  request(at('networks', networkId, 'phases'), { schema: PhaseList });

/** Changes a phase as it was at a version. */
export const changePhase = (
  id: string,
  change: PhaseChange,
  version: number,
): Promise<Answer<PhaseInfo>> =>
  request(at('phases', id), { method: 'PATCH', body: change, schema: PhaseInfo, version });

/** Deletes a phase; its convenings stay. */
export const deletePhase = (id: string): Promise<Answer<unknown>> =>
  request(at('phases', id), { method: 'DELETE', schema: Whatever });

/** Adds a team to a network. */
export const addTeam = (networkId: string, form: NewTeamForm): Promise<Answer<TeamInfo>> =>
  request(at('networks', networkId, 'teams'), { method: 'POST', body: form, schema: TeamInfo });

/** Changes a team as it was at a version. */
export const changeTeam = (
  id: string,
  change: TeamChange,
  version: number,
): Promise<Answer<TeamInfo>> =>
  request(at('teams', id), {
    method: 'PATCH',
    body: change,
    schema: TeamInfo,
    version,
  });

/** Deletes a team with its boards. */
export const deleteTeam = (id: string): Promise<Answer<unknown>> =>
  request(at('teams', id), { method: 'DELETE', schema: Whatever });

/** The convenings of a network, for whoever may see it. */
export const fetchConvenings = (
  networkId: string,
  signal?: AbortSignal,
): Promise<Answer<ConveningSummary[]>> =>
  request(at('networks', networkId, 'convenings'), {
    schema: ConveningSummaryList,
    ...(signal === undefined ? {} : { signal }),
  });

/** Plans a convening, with a map for each team. */
export const makeConvening = (
  networkId: string,
  form: NewConveningForm,
): Promise<Answer<ConveningForStaff>> =>
  request(at('networks', networkId, 'convenings'), {
    method: 'POST',
    body: form,
    schema: ConveningForStaff,
  });

/** Makes a rehearsal of a convening, or calls people into the one that there is. */
export const beginRehearsal = (
  conveningId: string,
  form: RehearsalForm,
): Promise<Answer<ConveningForStaff>> =>
  request(at('convenings', conveningId, 'rehearsal'), {
    method: 'POST',
    body: form,
    schema: ConveningForStaff,
  });

/** Changes how a rehearsal goes on. */
export const changeRehearsal = (
  id: string,
  change: RehearsalChange,
): Promise<Answer<ConveningForStaff>> =>
  request(at('convenings', id, 'rehearsal'), {
    method: 'PATCH',
    body: change,
    schema: ConveningForStaff,
  });

/** Takes a rehearsal away with everything in it. */
export const clearRehearsal = (id: string): Promise<Answer<unknown>> =>
  request(at('convenings', id, 'rehearsal'), { method: 'DELETE', schema: Whatever });

/** A convening for those who run it. */
export const fetchConvening = (
  id: string,
  signal?: AbortSignal,
): Promise<Answer<ConveningForStaff>> =>
  request(at('convenings', id), {
    schema: ConveningForStaff,
    ...(signal === undefined ? {} : { signal }),
  });

/** Changes the fixed part of a convening as it was at a version. */
export const changeConvening = (
  id: string,
  change: ConveningChange,
  version: number,
): Promise<Answer<ConveningForStaff>> =>
  request(at('convenings', id), {
    method: 'PATCH',
    body: change,
    schema: ConveningForStaff,
    version,
  });

/** Deletes a convening with its boards. */
export const deleteConvening = (id: string): Promise<Answer<unknown>> =>
  request(at('convenings', id), { method: 'DELETE', schema: Whatever });
