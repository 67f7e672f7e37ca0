import type { InvitationInfo } from '@throughline/protocol';

/** The invitations that still bring somebody in, the newest first. */
export function openInvitations(
  all: readonly InvitationInfo[],
  now: number,
): readonly InvitationInfo[] {
  return all
    .filter(({ usedAt, expiresAt }) => usedAt === null && expiresAt > now)
    .sort((a, b) => b.createdAt - a.createdAt);
}
