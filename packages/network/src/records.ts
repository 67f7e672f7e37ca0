import type { Id, Language, Level, LocalizedText, Role } from '@throughline/protocol';

/** A team of one district or charter organisation, in one convening. */
export interface Team {
  id: Id;
  conveningId: Id;
  name: string;
  /** Two letters, upper case. */
  badge: string;
}

/** A convening's fixed part; what changes as it runs lives in the convening package's state. */
export interface ConveningRecord {
  id: Id;
  name: LocalizedText;
  /** Made at the first start so that there is something to do; may be deleted. */
  sample: boolean;
  /** Seven characters, as people type it. */
  joinCode: string;
  /** 128 bits or more, as the QR code holds it. */
  joinToken: string;
  /** Milliseconds since 1970. */
  createdAt: number;
}

/** A person. Boards hold `key` in place of the person, so that a person can be removed from them. */
export interface Person {
  id: Id;
  /** Author key: random, unlike the id shown to others on the board. */
  key: Id;
  /** The convening that the person joined; null for a steward. */
  conveningId: Id | null;
  teamId: Id | null;
  name: string;
  role: Role;
  level: Level;
  language: Language;
  /** Index into the presence palette. */
  color: number;
  createdAt: number;
}

/** A board: which document it is and whose. */
export interface Board {
  id: Id;
  kind: 'empathy-map';
  conveningId: Id;
  teamId: Id;
  epoch: number;
  schemaVersion: number;
}
