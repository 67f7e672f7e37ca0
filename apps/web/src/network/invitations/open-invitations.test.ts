import type { InvitationInfo } from '@throughline/protocol';
import { expect, test } from 'vitest';
import { openInvitations } from './open-invitations.ts';

const invitation = (id: string, more: Partial<InvitationInfo>): InvitationInfo => ({
  id,
  level: 'facilitator',
  team: null,
  createdAt: 0,
  expiresAt: 100,
  usedAt: null,
  ...more,
});

test('NB-4 an invitation stands among the open ones until it is used or over, the newest first', () => {
  const all = [
    invitation('older', { createdAt: 1 }),
    invitation('used', { usedAt: 5 }),
    invitation('over', { expiresAt: 50 }),
    invitation('newer', { createdAt: 2 }),
  ];
  expect(openInvitations(all, 50).map(({ id }) => id)).toEqual(['newer', 'older']);
});
