import type { Level } from '@throughline/protocol';
import type {
  Action,
  Asker,
  OfBoard,
  OfConvening,
  OfPerson,
  OfSelf,
  OfSignal,
  OfTable,
  OfTeam,
  ThingOf,
} from './questions.ts';

/** Whether one column of one row says yes, to somebody who belongs where the thing is. */
type Answer<Thing> = (asker: Asker, thing: Thing) => boolean;

/** One action: an answer for a steward of the server (`host`), and for each level of a network. */
type Row<Thing> = Readonly<Record<Level | 'host', Answer<Thing>>> & {
  /** Also for those who wait in the lobby, are not here yet or are gone. */
  readonly inAnyState?: true;
};

const yes = () => true;
const no = () => false;

const sitsAt: Answer<OfTeam> = (asker, { teamId }) => asker.teamId === teamId;
const sitsAtSome: Answer<ThingOf['buddy.open']> = (asker, { teamId }) =>
  teamId !== null && asker.teamId === teamId;
const sitsAtTable: Answer<OfTable> = (asker, { teamId, people }) =>
  people.has(asker.key) || (teamId !== null && asker.teamId === teamId);
/** Those who run a network look after everybody in it but its stewards. */
const belowSteward: Answer<OfPerson> = (_, { level }) => level !== 'steward';
const isSelf: Answer<OfSelf> = (asker, { personId }) => asker.id === personId;

/** Whether somebody is of those whose board it is; everyone in the network owns the network's. */
const owns: Answer<OfBoard> = (asker, { owner }) => {
  switch (owner.type) {
    case 'team':
      return asker.teamId === owner.teamId;
    case 'group':
      return owner.people.has(asker.key);
    case 'network':
      return true;
  }
};
const writes: Answer<OfBoard> = (asker, board) => !board.locked && owns(asker, board);
/** A steward of the server sits at no table: they write where everybody does. */
const writesOnNetworks: Answer<OfBoard> = (_, { locked, owner }) =>
  !locked && owner.type === 'network';
const writesOnOwnTeams: Answer<OfBoard> = (asker, board) =>
  board.owner.type === 'team' && writes(asker, board);
const ownsOrVisits: Answer<OfBoard> = (asker, board) =>
  owns(asker, board) || board.onShow || (board.galleryOpen && board.owner.type === 'team');
const isBuddy: Answer<OfBoard> = (asker, { owner, openTo }) =>
  owner.type === 'team' && asker.teamId !== null && asker.teamId === openTo;
const ownsVisitsOrIsBuddy: Answer<OfBoard> = (asker, board) =>
  ownsOrVisits(asker, board) || isBuddy(asker, board);
/** A rehearsal is seen by those who run the network, and by nobody else. */
const ifReal: Answer<OfConvening> = (_, { rehearsalOf }) => rehearsalOf === null;
const onReal =
  (answer: Answer<OfBoard>): Answer<OfBoard> =>
  (asker, board) =>
    !board.rehearsal && answer(asker, board);
const ifUnlocked: Answer<OfBoard> = (_, { locked }) => !locked;
const commentsAsVisitor: Answer<OfBoard> = (asker, board) =>
  !board.locked && ownsVisitsOrIsBuddy(asker, board);
/** Only those from whose board it came say that it is not used as they meant it. */
const isFromOwnTeam: Answer<OfSignal> = (asker, { teamId, locked }) =>
  !locked && teamId !== null && asker.teamId === teamId;

const everyone = {
  host: yes,
  steward: yes,
  facilitator: yes,
  member: yes,
  partner: yes,
  observer: yes,
} as const;
const nobody = {
  host: no,
  steward: no,
  facilitator: no,
  member: no,
  partner: no,
  observer: no,
} as const;
const stewards = { ...nobody, host: yes, steward: yes } as const;
const staff = { ...stewards, facilitator: yes } as const;
const staffForPeople = { ...stewards, facilitator: belowSteward } as const;
const staffAndReaders = { ...staff, partner: yes, observer: yes } as const;
const self = {
  host: isSelf,
  steward: isSelf,
  facilitator: isSelf,
  member: isSelf,
  partner: isSelf,
  observer: isSelf,
} as const;
const writers = {
  host: writesOnNetworks,
  steward: writes,
  facilitator: writes,
  member: onReal(writes),
  partner: no,
  observer: no,
} as const;

/** Who may do what. There is no other place. */
const TABLE: { readonly [A in Action]: Row<ThingOf[A]> } = {
  'network.make': { ...nobody, host: yes },
  'network.see': everyone,
  'network.change': staff,
  'network.set-privacy': stewards,
  'network.delete': stewards,
  'audit.see': stewards,
  'phase.change': staff,

  'team.add': staff,
  'team.change': staff,
  'team.delete': staff,
  'team.see': { ...staffAndReaders, member: sitsAt },
  'team.see-members': { ...staff, member: sitsAt },

  'people.list': staff,
  'person.add': staffForPeople,
  'person.change': staffForPeople,
  'person.remove': staffForPeople,
  'person.erase': stewards,
  'person.admit': staffForPeople,
  'person.merge': staffForPeople,
  'person.make-card': staffForPeople,
  'invitation.make': staffForPeople,
  'invitation.list': staff,

  'convening.see': { ...staff, member: ifReal, partner: ifReal, observer: ifReal },
  'convening.make': staff,
  'convening.change': staff,
  'convening.delete': stewards,
  'convening.run': staff,
  'convening.tell': { ...staff, member: sitsAtTable },
  'convening.take-part': { ...everyone, host: no },
  'convening.seal': staff,
  'convening.unseal': stewards,
  'convening.take-along': staff,
  'convening.import': staff,

  'board.read': {
    ...staff,
    member: onReal(ownsVisitsOrIsBuddy),
    partner: onReal(yes),
    observer: onReal(yes),
  },
  'board.comment': {
    host: ifUnlocked,
    steward: ifUnlocked,
    facilitator: ifUnlocked,
    member: onReal(commentsAsVisitor),
    partner: onReal(ifUnlocked),
    observer: onReal(ifUnlocked),
  },
  'board.write': writers,
  'signal.pull': writers,
  'signal.remove': writers,
  'signal.dispute': {
    ...nobody,
    steward: isFromOwnTeam,
    facilitator: isFromOwnTeam,
    member: isFromOwnTeam,
  },
  'poll.run': { ...staff, member: onReal(writes) },
  'poll.vote': writers,
  'pulse.run': staff,
  'pulse.answer': { ...nobody, steward: sitsAt, facilitator: sitsAt, member: sitsAt },
  'buddy.pair': staff,
  'buddy.open': { ...staff, member: sitsAtSome },
  'note.moderate': {
    ...nobody,
    host: ifUnlocked,
    steward: ifUnlocked,
    facilitator: ifUnlocked,
    member: onReal(writes),
  },
  'board.make': { ...staff, member: onReal(writesOnOwnTeams) },
  'board.rename': { ...staff, member: onReal(writesOnOwnTeams) },
  'board.order': staff,
  'board.delete': staff,
  // Who visits a gallery sees what a team shows, and not what it took away before.
  'version.see': { ...staff, partner: onReal(yes), observer: onReal(yes), member: onReal(owns) },
  'version.name': { ...staff, member: onReal(owns) },
  'version.restore': {
    ...nobody,
    host: ifUnlocked,
    steward: ifUnlocked,
    facilitator: ifUnlocked,
    member: onReal(writes),
  },
  'template.change': stewards,
  'dataset.see': everyone,
  'dataset.add': { ...staff, member: yes },
  'dataset.delete': staff,

  'private.write': { ...nobody, steward: isSelf, facilitator: isSelf, member: isSelf },

  'me.see': { ...self, inAnyState: true },
  'me.change': { ...self, inAnyState: true },
  'me.leave': { ...self, inAnyState: true },
  'me.return': self,
  'me.passkey': { ...self, member: no, partner: no, observer: no },
  'me.data': { ...self, inAnyState: true },
  'me.erase': { ...self, inAnyState: true },
};

/** Every action, for tests that try each. */
export const ACTIONS = Object.keys(TABLE) as readonly Action[];

/**
 * The only permission question. Pure, and answered at once: a document frame asks it. A steward of
 * the server belongs to every network, everyone else to their own.
 */
export function may<A extends Action>(asker: Asker, action: A, thing: ThingOf[A]): boolean {
  const row: Row<ThingOf[A]> = TABLE[action];
  if (asker.state !== 'here' && row.inAnyState === undefined) return false;
  if (asker.networkId === null) return asker.level === 'steward' && row.host(asker, thing);
  return asker.networkId === thing.networkId && row[asker.level](asker, thing);
}
