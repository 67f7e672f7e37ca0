import {
  AttendanceList,
  type ConveningForStaff,
  ConveningList,
  LobbyList,
  type NewPersonForm,
  PeoplePage,
  type PersonChange,
  PersonInfo,
  ReturnLink,
} from '@throughline/protocol';
import * as z from 'zod/mini';
import type { Answer } from '../../http/answer.ts';
import { request } from '../../http/request.ts';
import { type PeopleFilter, searchOf } from './people-filter.ts';

const Nothing = z.unknown();
const at = (id: string) => encodeURIComponent(id);

/** One page of the people that a filter lets through, in the order of their names. */
export const fetchPeople = (
  networkId: string,
  filter: PeopleFilter,
  page: { limit: number; cursor?: string | null },
  signal: AbortSignal,
): Promise<Answer<PeoplePage>> =>
  request(`/api/networks/${at(networkId)}/people?${searchOf(filter, page)}`, {
    schema: PeoplePage,
    signal,
  });

/** Puts a person on the roster, expected. */
export const addPerson = (networkId: string, form: NewPersonForm): Promise<Answer<PersonInfo>> =>
  request(`/api/networks/${at(networkId)}/people`, {
    method: 'POST',
    body: form,
    schema: PersonInfo,
  });

/** Changes a person as they were read; somebody else's change in between is not overwritten. */
export const changePerson = (
  { id, version }: Pick<PersonInfo, 'id' | 'version'>,
  change: PersonChange,
): Promise<Answer<PersonInfo>> =>
  request(`/api/people/${at(id)}`, { method: 'PATCH', body: change, version, schema: PersonInfo });

/** Takes a person off the network. */
export const removePerson = (id: string): Promise<Answer<unknown>> =>
  request(`/api/people/${at(id)}`, { method: 'DELETE', schema: Nothing });

/** Says that one who came unannounced is this entry of the roster. */
export const matchPerson = (id: string, expectedId: string): Promise<Answer<PersonInfo>> =>
  request(`/api/people/${at(id)}/match`, {
    method: 'POST',
    body: { expectedId },
    schema: PersonInfo,
  });

/** Takes another entry of the same person into the one that stays. */
export const mergePeople = (stayingId: string, otherId: string): Promise<Answer<PersonInfo>> =>
  request(`/api/people/${at(stayingId)}/merge`, {
    method: 'POST',
    body: { otherId },
    schema: PersonInfo,
  });

/** A new personal link for a card; an earlier card of this person stops working. */
export const makeCardLink = (id: string): Promise<Answer<ReturnLink>> =>
  request(`/api/people/${at(id)}/card`, { method: 'POST', schema: ReturnLink });

/** Who has come to a convening, the earliest first. */
export const fetchAttendance = (
  conveningId: string,
  signal: AbortSignal,
): Promise<Answer<AttendanceList>> =>
  request(`/api/convenings/${at(conveningId)}/attendance`, { schema: AttendanceList, signal });

/** Who waits to be let in, the longest first. */
export const fetchLobby = (
  conveningId: string,
  signal: AbortSignal,
): Promise<Answer<z.infer<typeof LobbyList>>> =>
  request(`/api/convenings/${at(conveningId)}/lobby`, { schema: LobbyList, signal });

/** Lets one in who waits. */
export const admitPerson = (id: string): Promise<Answer<PersonInfo>> =>
  request(`/api/people/${at(id)}/admit`, { method: 'POST', schema: PersonInfo });

/** Tells one who waits that it is not now. */
export const refusePerson = (id: string): Promise<Answer<PersonInfo>> =>
  request(`/api/people/${at(id)}/refuse`, { method: 'POST', schema: PersonInfo });

/** The convenings that this person runs, in every network of theirs. */
export const fetchConvenings = (signal: AbortSignal): Promise<Answer<ConveningForStaff[]>> =>
  request('/api/convenings', { schema: ConveningList, signal });
