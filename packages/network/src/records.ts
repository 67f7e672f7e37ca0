import type {
  BoardKind,
  BoardOwner,
  DatasetInfo,
  Day,
  Format,
  Id,
  Language,
  Level,
  LocalizedText,
  NetworkSettings,
  Organisation,
  PersonState,
  PhaseKind,
  Role,
  Setting,
  StartingNote,
  TeamSize,
  TemplateArea,
} from '@throughline/protocol';

/** A learning network or community: its teams, its people and its convenings over the years. */
export interface Network {
  id: Id;
  name: LocalizedText;
  /** Made at the first start so that there is something to do; may be deleted. */
  sample: boolean;
  /** Milliseconds since 1970, here and below. */
  createdAt: number;
  settings: NetworkSettings;
  /** How often it was changed, here and below. */
  version: number;
}

/** A stretch of a network's time. */
export interface Phase {
  id: Id;
  networkId: Id;
  position: number;
  name: LocalizedText;
  kind: PhaseKind;
  startsOn: Day;
  endsOn: Day;
  version: number;
}

/** A convening's fixed part; what changes as it runs lives in the convening package's state. */
export interface ConveningRecord {
  id: Id;
  networkId: Id;
  phaseId: Id | null;
  name: LocalizedText;
  date: Day | null;
  /** Empty where none was named. */
  place: string;
  format: Format;
  /** The convening that this is a rehearsal of: staff see it, and no list holds it. */
  rehearsalOf: Id | null;
  /** Seven characters, as people type it. */
  joinCode: string;
  /** 128 bits or more, as the QR code holds it. */
  joinToken: string;
  createdAt: number;
  version: number;
}

/** A team of one district or charter organisation, for as long as its network lasts. */
export interface Team {
  id: Id;
  networkId: Id;
  name: string;
  /** Two letters, upper case. */
  badge: string;
  organisation: Organisation;
  size: TeamSize;
  setting: Setting;
  version: number;
}

/** A person. Boards hold `key` in place of the person, so that a person can be removed from them. */
export interface Person {
  id: Id;
  /** Author key: random, unlike the id shown to others on the board. New text stands under it. */
  key: Id;
  /** Author keys of entries that were merged into this one: older text stands under them. */
  otherKeys: readonly Id[];
  /** Null for a steward of this server, who belongs to every network. */
  networkId: Id | null;
  teamId: Id | null;
  name: string;
  role: Role;
  /** The superintendent, among the district leaders: told on the roster, never shown on a note. */
  superintendent: boolean;
  level: Level;
  language: Language;
  /** Index into the presence palette. */
  color: number;
  email: string | null;
  state: PersonState;
  /** Whether they stood on the roster before they came. */
  announced: boolean;
  createdAt: number;
  lastSeenAt: number | null;
  version: number;
}

/** That a person was at a convening, and from when to when they were seen there. */
export interface Attendance {
  conveningId: Id;
  personId: Id;
  firstAt: number;
  lastAt: number;
}

/** A board: which document it is and whose. */
export interface Board {
  /** The id of its document too. */
  id: Id;
  kind: BoardKind;
  networkId: Id;
  /** Null for a board that stands beside the convenings. */
  conveningId: Id | null;
  owner: BoardOwner;
  title: string | null;
  /** Its place among the boards of its convening. */
  position: number;
  epoch: number;
  schemaVersion: number;
  createdAt: number;
}

/** What a network's boards can be made from, written by the network itself. */
export interface Template {
  id: Id;
  networkId: Id;
  kind: BoardKind;
  /** The built-in template in whose place it stands; null for one that stands beside them. */
  replaces: Id | null;
  name: LocalizedText;
  about: LocalizedText;
  areas: readonly TemplateArea[];
  notes: readonly StartingNote[];
  createdAt: number;
  version: number;
}

/** A published table that was imported: what can be chosen of it. */
export interface Dataset extends DatasetInfo {
  networkId: Id;
}
