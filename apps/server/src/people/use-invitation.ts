import type { InvitationRecord, Person } from '@throughline/network';
import { audited, type HttpContext } from '../http/context.ts';

/** Uses an invitation up, as an act of whoever uses it. @returns false when somebody was quicker */
export function useInvitation(
  context: HttpContext,
  person: Person,
  { id, hash, networkId }: InvitationRecord,
): Promise<boolean> {
  const { invitations, now } = context;
  return audited(context, person, 'sign-in.invitation', { networkId, thingId: id }, () =>
    invitations.use(hash, person.id, now()),
  );
}

/** The same for somebody new, who is added with it or not at all. */
export function useInvitationAsNew(
  context: HttpContext,
  person: Person,
  { id, hash, networkId }: InvitationRecord,
): Promise<boolean> {
  const { invitations, now } = context;
  return audited(context, person, 'sign-in.invitation', { networkId, thingId: id }, () =>
    invitations.useByNew(hash, person, now()),
  );
}
