import { LEVELS, type Level, PERSON_STATES } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import { ACTIONS, may } from './may.ts';
import type { Action, Asker, OfBoard, ThingOf } from './questions.ts';

type Column = Level | 'host';
const COLUMNS: readonly Column[] = ['host', ...LEVELS];

const asker = (column: Column, over: Partial<Asker> = {}): Asker => ({
  id: 'me-1',
  key: 'key-1',
  networkId: column === 'host' ? null : 'here',
  teamId: null,
  level: column === 'host' ? 'steward' : column,
  state: 'here',
  ...over,
});

/** A thing of the network `here` for each action, and for a person: one who is a member. */
const things: { [A in Action]: ThingOf[A] } = {
  'network.make': { networkId: null },
  'network.see': { networkId: 'here' },
  'network.change': { networkId: 'here' },
  'network.set-privacy': { networkId: 'here' },
  'network.delete': { networkId: 'here' },
  'audit.see': { networkId: 'here' },
  'phase.change': { networkId: 'here' },
  'team.add': { networkId: 'here' },
  'team.change': { networkId: 'here' },
  'team.delete': { networkId: 'here' },
  'team.see': { networkId: 'here', teamId: 'north' },
  'team.see-members': { networkId: 'here', teamId: 'north' },
  'people.list': { networkId: 'here' },
  'person.add': { networkId: 'here', level: 'member' },
  'person.change': { networkId: 'here', level: 'member' },
  'person.remove': { networkId: 'here', level: 'member' },
  'person.erase': { networkId: 'here', level: 'member' },
  'person.admit': { networkId: 'here', level: 'member' },
  'person.merge': { networkId: 'here', level: 'member' },
  'person.make-card': { networkId: 'here', level: 'member' },
  'invitation.make': { networkId: 'here', level: 'member' },
  'invitation.list': { networkId: 'here' },
  'convening.see': { networkId: 'here', rehearsalOf: null },
  'convening.make': { networkId: 'here' },
  'convening.change': { networkId: 'here' },
  'convening.delete': { networkId: 'here' },
  'convening.run': { networkId: 'here' },
  'convening.tell': { networkId: 'here', teamId: 'north', people: new Set() },
  'convening.take-part': { networkId: 'here' },
  'convening.seal': { networkId: 'here' },
  'convening.unseal': { networkId: 'here' },
  'convening.take-along': { networkId: 'here' },
  'convening.import': { networkId: 'here' },
  'board.read': board(),
  'board.comment': board(),
  'board.write': board(),
  'board.make': board(),
  'board.rename': board(),
  'board.order': { networkId: 'here' },
  'board.delete': { networkId: 'here' },
  'version.see': board(),
  'version.name': board(),
  'version.restore': board(),
  'template.change': { networkId: 'here' },
  'poll.run': board(),
  'poll.vote': board(),
  'pulse.run': { networkId: 'here' },
  'pulse.answer': { networkId: 'here', teamId: 'north' },
  'buddy.pair': { networkId: 'here' },
  'buddy.open': { networkId: 'here', teamId: 'north' },
  'note.moderate': board(),
  'signal.pull': board(),
  'signal.remove': board(),
  'signal.dispute': { networkId: 'here', teamId: 'north', locked: false },
  'dataset.see': { networkId: 'here' },
  'dataset.add': { networkId: 'here' },
  'dataset.delete': { networkId: 'here' },
  'private.write': { networkId: 'here', personId: 'me-1' },
  'me.see': { networkId: 'here', personId: 'me-1' },
  'me.change': { networkId: 'here', personId: 'me-1' },
  'me.leave': { networkId: 'here', personId: 'me-1' },
  'me.return': { networkId: 'here', personId: 'me-1' },
  'me.passkey': { networkId: 'here', personId: 'me-1' },
  'me.data': { networkId: 'here', personId: 'me-1' },
  'me.erase': { networkId: 'here', personId: 'me-1' },
};

function board(over: Partial<OfBoard> = {}): OfBoard {
  return {
    networkId: 'here',
    owner: { type: 'team', teamId: 'north' },
    locked: false,
    galleryOpen: false,
    onShow: false,
    rehearsal: false,
    ...over,
  };
}

const ask = <A extends Action>(who: Asker, action: A, over: object = {}) =>
  may(who, action, { ...things[action], ...over });

/** Who says yes, for somebody who sits at no team: one letter a column, in the order of COLUMNS. */
const expected: Record<Action, string> = {
  'network.make': 'H.....',
  'network.see': 'HSFMPO',
  'network.change': 'HSF...',
  'network.set-privacy': 'HS....',
  'network.delete': 'HS....',
  'audit.see': 'HS....',
  'phase.change': 'HSF...',
  'team.add': 'HSF...',
  'team.change': 'HSF...',
  'team.delete': 'HSF...',
  'team.see': 'HSF.PO',
  'team.see-members': 'HSF...',
  'people.list': 'HSF...',
  'person.add': 'HSF...',
  'person.change': 'HSF...',
  'person.remove': 'HSF...',
  'person.erase': 'HS....',
  'person.admit': 'HSF...',
  'person.merge': 'HSF...',
  'person.make-card': 'HSF...',
  'invitation.make': 'HSF...',
  'invitation.list': 'HSF...',
  'convening.see': 'HSFMPO',
  'convening.make': 'HSF...',
  'convening.change': 'HSF...',
  'convening.delete': 'HS....',
  'convening.run': 'HSF...',
  'convening.tell': 'HSF...',
  'convening.take-part': '.SFMPO',
  'convening.seal': 'HSF...',
  'convening.unseal': 'HS....',
  'convening.take-along': 'HSF...',
  'convening.import': 'HSF...',
  'board.read': 'HSF.PO',
  'board.comment': 'HSF.PO',
  'board.write': '......',
  'board.make': 'HSF...',
  'board.rename': 'HSF...',
  'board.order': 'HSF...',
  'board.delete': 'HSF...',
  'version.see': 'HSF.PO',
  'version.name': 'HSF...',
  'version.restore': 'HSF...',
  'template.change': 'HS....',
  'poll.run': 'HSF...',
  'poll.vote': '......',
  'pulse.run': 'HSF...',
  'pulse.answer': '......',
  'buddy.pair': 'HSF...',
  'buddy.open': 'HSF...',
  'note.moderate': 'HSF...',
  'signal.pull': '......',
  'signal.remove': '......',
  'signal.dispute': '......',
  'dataset.see': 'HSFMPO',
  'dataset.add': 'HSFM..',
  'dataset.delete': 'HSF...',
  'private.write': '.SFM..',
  'me.see': 'HSFMPO',
  'me.change': 'HSFMPO',
  'me.leave': 'HSFMPO',
  'me.return': 'HSFMPO',
  'me.passkey': 'HSF...',
  'me.data': 'HSFMPO',
  'me.erase': 'HSFMPO',
};

const rowFor = (question: (who: Asker) => boolean, over: Partial<Asker> = {}) =>
  COLUMNS.map((column) =>
    question(asker(column, over)) ? (column[0] ?? '').toUpperCase() : '.',
  ).join('');

const IN_ANY_STATE: readonly Action[] = ['me.see', 'me.change', 'me.leave', 'me.data', 'me.erase'];

describe('may', () => {
  it.each(ACTIONS)('N-3 answers %s as the table says', (action) => {
    expect(rowFor((who) => ask(who, action))).toBe(expected[action]);
  });

  it.each(ACTIONS)(
    'N-4 lets nobody of another network at %s, a steward there least of all',
    (action) => {
      const own = { networkId: 'elsewhere', teamId: 'north' };
      for (const level of LEVELS) expect(ask(asker(level, own), action)).toBe(false);
    },
  );

  it.each(ACTIONS)(
    'N-5 lets nobody who waits, is expected or is gone at %s, but at their own data',
    (action) => {
      for (const state of PERSON_STATES.filter((state) => state !== 'here')) {
        const answered = rowFor((who) => ask(who, action), { state, teamId: 'north' });
        expect(answered).toBe(IN_ANY_STATE.includes(action) ? 'HSFMPO' : '......');
      }
    },
  );

  it('N-4 gives somebody without a network who is no steward nothing, whatever made the record so', () => {
    for (const level of LEVELS.filter((level) => level !== 'steward')) {
      const lost = asker(level, { networkId: null });
      expect(ACTIONS.filter((action) => ask(lost, action))).toEqual([]);
    }
  });

  it('N-42 lets a team and its staff see, name and put back what its board said, and no visitor', () => {
    const atNorth = { teamId: 'north' };
    const atSouth = { teamId: 'south' };
    expect(rowFor((who) => ask(who, 'version.see'), atNorth)).toBe('HSFMPO');
    expect(rowFor((who) => ask(who, 'version.name'), atNorth)).toBe('HSFM..');
    expect(rowFor((who) => ask(who, 'version.restore'), atNorth)).toBe('HSFM..');
    for (const shown of [{ galleryOpen: true }, { onShow: true }]) {
      expect(rowFor((who) => ask(who, 'board.read', shown), atSouth)).toBe('HSFMPO');
      expect(rowFor((who) => ask(who, 'version.see', shown), atSouth)).toBe('HSF.PO');
    }
    const locked = { locked: true };
    expect(rowFor((who) => ask(who, 'version.restore', locked), atNorth)).toBe('......');
    expect(rowFor((who) => ask(who, 'version.name', locked), atNorth)).toBe('HSFM..');
  });

  it('N-6 lets a team read and write its own board, those who study it read, and no other team know of it', () => {
    const atNorth = { teamId: 'north' };
    expect(rowFor((who) => ask(who, 'board.write'), atNorth)).toBe('.SFM..');
    expect(rowFor((who) => ask(who, 'board.read'), atNorth)).toBe('HSFMPO');
    expect(rowFor((who) => ask(who, 'board.comment'), atNorth)).toBe('HSFMPO');
    const atSouth = { teamId: 'south' };
    expect(rowFor((who) => ask(who, 'board.write'), atSouth)).toBe('......');
    expect(rowFor((who) => ask(who, 'board.read'), atSouth)).toBe('HSF.PO');
  });

  it.each(['board.make', 'board.rename'] as const)(
    'NK-1 lets those who run the network at %s, and a team’s members for their own team',
    (action) => {
      expect(rowFor((who) => ask(who, action), { teamId: 'north' })).toBe('HSFM..');
      expect(rowFor((who) => ask(who, action), { teamId: 'south' })).toBe('HSF...');
      const locked = { locked: true };
      expect(rowFor((who) => ask(who, action, locked), { teamId: 'north' })).toBe('HSF...');
      const network = { owner: { type: 'network' } };
      expect(rowFor((who) => ask(who, action, network), { teamId: 'north' })).toBe('HSF...');
    },
  );

  it('N-7 opens every team’s board to the network while the gallery is open, to read and to comment', () => {
    const open = { galleryOpen: true };
    const atSouth = { teamId: 'south' };
    expect(rowFor((who) => ask(who, 'board.read', open), atSouth)).toBe('HSFMPO');
    expect(rowFor((who) => ask(who, 'board.comment', open), atSouth)).toBe('HSFMPO');
    expect(rowFor((who) => ask(who, 'board.write', open), atSouth)).toBe('......');
  });

  it('NY-1 lets a buddy read and comment on what is open to it, and do nothing else there', () => {
    const atSouth = { teamId: 'south' };
    const open = { openTo: 'south' };
    const rights = (over: object, who: Partial<Asker> = atSouth) =>
      ACTIONS.filter((action) => may(asker('member', who), action, { ...things[action], ...over }));
    const shut = rights({ openTo: null });
    const gained = rights(open).filter((action) => !shut.includes(action));
    expect(gained).toEqual(['board.read', 'board.comment']);
    expect(rights(open, { teamId: 'east' })).toEqual(rights({}, { teamId: 'east' }));
    expect(rights({ openTo: null }, { teamId: null })).toEqual(rights({}, { teamId: null }));
    const locked = { ...open, locked: true };
    expect(rowFor((who) => ask(who, 'board.comment', locked), atSouth)).toBe('......');
    const rehearsal = { ...open, rehearsal: true };
    expect(rowFor((who) => ask(who, 'board.read', rehearsal), atSouth)).toBe('HSF...');
  });

  it('NY-1 lets those who run the network make buddies, and a team open its own boards', () => {
    expect(rowFor((who) => ask(who, 'buddy.pair'), { teamId: 'north' })).toBe('HSF...');
    expect(rowFor((who) => ask(who, 'buddy.open'), { teamId: 'north' })).toBe('HSFM..');
    expect(rowFor((who) => ask(who, 'buddy.open'), { teamId: 'south' })).toBe('HSF...');
    expect(rowFor((who) => ask(who, 'buddy.open', { teamId: null }), {})).toBe('HSF...');
  });

  it('N-56 shows a rehearsal, and all that stands in it, to those who run the network and to nobody else', () => {
    const atNorth = { teamId: 'north' };
    const rehearsal = { rehearsalOf: 'spring' };
    expect(rowFor((who) => ask(who, 'convening.see', rehearsal), atNorth)).toBe('HSF...');
    const board = { rehearsal: true, galleryOpen: true, onShow: true };
    for (const action of ['board.read', 'board.comment'] as const) {
      expect(rowFor((who) => ask(who, action, board), atNorth)).toBe('HSF...');
    }
    for (const owner of [{ type: 'team', teamId: 'north' }, { type: 'network' }] as const) {
      for (const action of ['board.write', 'signal.pull', 'board.rename'] as const) {
        const row = rowFor((who) => ask(who, action, { ...board, owner }), atNorth);
        expect([action, owner.type, row.slice(3)]).toEqual([action, owner.type, '...']);
      }
    }
  });

  it('N-8 lets the people of a group write on its board, and no other member see it, gallery or not', () => {
    const owner = { type: 'group', people: new Set(['key-1']) } as const;
    expect(rowFor((who) => ask(who, 'board.write', { owner }))).toBe('.SFM..');
    expect(rowFor((who) => ask(who, 'board.read', { owner }))).toBe('HSFMPO');
    const others = { owner: { type: 'group', people: new Set(['other-1']) }, galleryOpen: true };
    expect(rowFor((who) => ask(who, 'board.read', others))).toBe('HSF.PO');
    expect(rowFor((who) => ask(who, 'board.write', others))).toBe('......');
  });

  it('N-7a opens a board that is on show to everybody of the network, a group’s too', () => {
    const owner = { type: 'group', people: new Set<string>() } as const;
    for (const shown of [{ onShow: true }, { onShow: true, owner }]) {
      const atSouth = { teamId: 'south' };
      expect(rowFor((who) => ask(who, 'board.read', shown), atSouth)).toBe('HSFMPO');
      expect(rowFor((who) => ask(who, 'board.comment', shown), atSouth)).toBe('HSFMPO');
      expect(rowFor((who) => ask(who, 'board.write', shown), atSouth)).toBe('......');
    }
  });

  it('N-8 lets those in a group tell how it stands, and no other member', () => {
    const ofGroup = { teamId: null, people: new Set(['key-1']) };
    expect(rowFor((who) => ask(who, 'convening.tell', ofGroup))).toBe('HSFM..');
    const ofOthers = { teamId: null, people: new Set(['key-2']) };
    expect(rowFor((who) => ask(who, 'convening.tell', ofOthers))).toBe('HSF...');
  });

  it('N-9 lets all members and those who run it write on the network’s board', () => {
    const owner = { type: 'network' } as const;
    expect(rowFor((who) => ask(who, 'board.write', { owner }))).toBe('HSFM..');
    expect(rowFor((who) => ask(who, 'board.read', { owner }))).toBe('HSFMPO');
  });

  it('N-10 lets nobody write or comment where it is locked, and all read who could', () => {
    for (const owner of [
      { type: 'team', teamId: 'north' },
      { type: 'group', people: new Set(['key-1']) },
      { type: 'network' },
    ] as const) {
      const locked = { owner, locked: true, galleryOpen: true };
      const atNorth = { teamId: 'north' };
      expect(rowFor((who) => ask(who, 'board.write', locked), atNorth)).toBe('......');
      expect(rowFor((who) => ask(who, 'board.comment', locked), atNorth)).toBe('......');
      expect(rowFor((who) => ask(who, 'board.read', locked), atNorth)).toBe('HSFMPO');
    }
  });

  it('N-40 lets those pull and remove signals who write on the pattern board, and only the source’s team dispute one', () => {
    const atNorth = { teamId: 'north' };
    for (const action of ['signal.pull', 'signal.remove'] as const) {
      const owner = { type: 'network' } as const;
      expect(rowFor((who) => ask(who, action, { owner }))).toBe('HSFM..');
      expect(rowFor((who) => ask(who, action), atNorth)).toBe('.SFM..');
      expect(rowFor((who) => ask(who, action, { owner, locked: true }))).toBe('......');
    }
    expect(rowFor((who) => ask(who, 'signal.dispute'), atNorth)).toBe('.SFM..');
    expect(rowFor((who) => ask(who, 'signal.dispute'), { teamId: 'south' })).toBe('......');
    expect(rowFor((who) => ask(who, 'signal.dispute', { locked: true }), atNorth)).toBe('......');
    expect(rowFor((who) => ask(who, 'signal.dispute', { teamId: null }))).toBe('......');
  });

  it('NW-2 lets those run pulses who run the network, and only those answer whom they were sent to', () => {
    expect(rowFor((who) => ask(who, 'pulse.run'), { teamId: 'north' })).toBe('HSF...');
    expect(rowFor((who) => ask(who, 'pulse.answer'), { teamId: 'north' })).toBe('.SFM..');
    expect(rowFor((who) => ask(who, 'pulse.answer'), { teamId: 'south' })).toBe('......');
  });

  it('N-43 lets those vote who write on the board, and those and the staff run votes', () => {
    const atNorth = { teamId: 'north' };
    const ofNetwork = { owner: { type: 'network' } } as const;
    expect(rowFor((who) => ask(who, 'poll.vote'), atNorth)).toBe('.SFM..');
    expect(rowFor((who) => ask(who, 'poll.vote'), { teamId: 'south' })).toBe('......');
    expect(rowFor((who) => ask(who, 'poll.vote', ofNetwork))).toBe('HSFM..');
    expect(rowFor((who) => ask(who, 'poll.vote', { ...ofNetwork, locked: true }))).toBe('......');
    expect(rowFor((who) => ask(who, 'poll.run'), atNorth)).toBe('HSFM..');
    expect(rowFor((who) => ask(who, 'poll.run'), { teamId: 'south' })).toBe('HSF...');
    expect(rowFor((who) => ask(who, 'poll.run', { locked: true }), atNorth)).toBe('HSF...');
  });

  it('N-44 lets those look after notes who write on the board, and those who run the network', () => {
    const atNorth = { teamId: 'north' };
    expect(rowFor((who) => ask(who, 'note.moderate'), atNorth)).toBe('HSFM..');
    expect(rowFor((who) => ask(who, 'note.moderate'), { teamId: 'south' })).toBe('HSF...');
    expect(rowFor((who) => ask(who, 'note.moderate', { locked: true }), atNorth)).toBe('......');
  });

  it('N-11 lets a facilitator look after everybody but a steward, and make none', () => {
    for (const action of ACTIONS.filter((action) =>
      /^(person|invitation)\.(?!list|erase)/.test(action),
    )) {
      const answers = (level: Level) => rowFor((who) => ask(who, action, { level }));
      expect(answers('facilitator')).toBe('HSF...');
      expect(answers('steward')).toBe('HS....');
    }
  });

  it('N-12 lets a team see itself, and no other team', () => {
    expect(rowFor((who) => ask(who, 'team.see-members'), { teamId: 'north' })).toBe('HSFM..');
    expect(rowFor((who) => ask(who, 'team.see'), { teamId: 'north' })).toBe('HSFMPO');
    expect(rowFor((who) => ask(who, 'team.see'), { teamId: 'south' })).toBe('HSF.PO');
  });

  it('N-13 lets nobody at what belongs to another person, whoever they are', () => {
    for (const action of ACTIONS.filter((action) => action.startsWith('me.'))) {
      expect(rowFor((who) => ask(who, action, { personId: 'other-1' }))).toBe('......');
    }
  });
});
