import type { Id, Level } from '@throughline/protocol';
import type { Person } from '../records.ts';

/** An invitation to one person to take a level in a network, or, with no network, to run this server. */
export interface InvitationRecord {
  id: Id;
  hash: string;
  networkId: Id | null;
  level: Level;
  teamId: Id | null;
  createdAt: number;
  expiresAt: number;
  usedBy: Id | null;
  usedAt: number | null;
}

/** Invitations, known only by the SHA-256 of their secret. */
export interface Invitations {
  make(invitation: InvitationRecord): Promise<void>;
  invitation(id: Id): Promise<InvitationRecord | undefined>;
  /** One that was not used and has not expired at `now`. */
  find(hash: string, now: number): Promise<InvitationRecord | undefined>;
  /** Uses it up for a person: true once, false ever after and once it expired. */
  use(hash: string, personId: Id, now: number): Promise<boolean>;
  /** As `use`, and adds this person by whom it is used: both or neither. */
  useByNew(hash: string, person: Person, now: number): Promise<boolean>;
  /** The newest first. */
  ofNetwork(networkId: Id): Promise<readonly InvitationRecord[]>;
  /** Those that a person used, the newest first. */
  usedBy(personId: Id): Promise<readonly InvitationRecord[]>;
  /** @returns whether there was one to revoke: of two who do it at once, one is told so */
  revoke(id: Id): Promise<boolean>;
}
