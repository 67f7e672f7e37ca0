import {
  type InvitationInfo,
  InvitationList,
  NewInvitation,
  type NewInvitationForm,
} from '@throughline/protocol';
import * as z from 'zod/mini';
import type { Answer } from '../../http/answer.ts';
import { request } from '../../http/request.ts';

const of = (networkId: string) => `/api/networks/${encodeURIComponent(networkId)}/invitations`;

/** Every invitation of a network that has not been taken back. */
export const fetchInvitations = (
  networkId: string,
  signal: AbortSignal,
): Promise<Answer<InvitationInfo[]>> => request(of(networkId), { schema: InvitationList, signal });

/** Makes an invitation; its link is told in this answer only. */
export const makeInvitation = (
  networkId: string,
  form: NewInvitationForm,
): Promise<Answer<NewInvitation>> =>
  request(of(networkId), { method: 'POST', body: form, schema: NewInvitation });

/** Takes an invitation back: its link opens nothing any more. */
export const revokeInvitation = (id: string): Promise<Answer<unknown>> =>
  request(`/api/invitations/${encodeURIComponent(id)}`, {
    method: 'DELETE',
    schema: z.unknown(),
  });
