import type { ResourceName } from '@throughline/protocol';

/**
 * Resources that the contract has and no route serves yet. Whoever builds one takes it out:
 * `routes.test.ts` fails while one of these is served.
 */
export const NOT_BUILT: ReadonlySet<ResourceName> = new Set<ResourceName>([
  'me.make-return-link',
  'me.revoke-return-link',
  'me.make-phrase',
  'me.data',
  'me.erase',
  'sign-in.return',
  'sign-in.phrase',
  'sign-in.invitation',
  'network.audit',
  'person.admit',
  'person.refuse',
  'person.match',
  'person.merge',
  'person.card',
  'roster.preview',
  'roster.import',
  'invitations.list',
  'invitations.make',
  'invitation.revoke',
  'convening.lobby',
]);

export const isBuilt = (name: ResourceName): boolean => !NOT_BUILT.has(name);
