import { FakeClock, seeded } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import { ReorderingHub } from '../test/reordering-hub.ts';
import { Alone } from './alone.ts';
import { Roster, type RosterBus } from './roster.ts';
import { encodeRosterMessage, ROSTER_BOUNDS, type RosterMessage } from './roster-message.ts';

interface Server {
  readonly id: string;
  readonly bus: RosterBus;
  readonly roster: Roster;
  readonly changed: string[];
  readonly gone: string[];
}

/** Servers on one hub; `pass` lets time go by and everything arrive. */
function open(...ids: readonly string[]) {
  const hub = new ReorderingHub(seeded(1));
  const clock = new FakeClock();
  const start = (id: string): Server => {
    const bus = hub.join(id);
    const roster = new Roster(bus, clock);
    const [changed, gone]: [string[], string[]] = [[], []];
    roster.onChange((places) => changed.push(...places));
    roster.onGone((serverId) => gone.push(serverId));
    return { id, bus, roster, changed, gone };
  };
  const pass = (ms: number) => {
    for (let passed = 0; passed < ms; passed += 50) {
      clock.advance(50);
      hub.deliver();
    }
  };
  const servers = ids.map(start);
  pass(1_000);
  return { hub, clock, start, pass, servers: servers as [Server, Server, ...Server[]] };
}

describe('who is where with other servers', () => {
  it('B-30 is what each says of itself: what came, what left, and which places have changed', () => {
    const { pass, servers } = open('a', 'b');
    const [a, b] = servers;
    a.roster.set('board:1', [{ key: 'ana' }, { key: 'bo' }]);
    a.roster.set('board:2', ['x']);
    b.roster.set('board:1', [{ key: 'cy' }]);
    pass(100);
    expect(b.roster.elsewhere('board:1')).toEqual([{ key: 'ana' }, { key: 'bo' }]);
    expect(b.roster.elsewhere('board:2')).toEqual(['x']);
    expect(a.roster.elsewhere('board:1')).toEqual([{ key: 'cy' }]);
    expect(b.changed.splice(0).sort()).toEqual(['board:1', 'board:2']);
    a.roster.set('board:1', [{ key: 'bo' }]);
    pass(100);
    expect(b.roster.elsewhere('board:1')).toEqual([{ key: 'bo' }]);
    a.roster.set('board:1', []);
    pass(100);
    expect(b.roster.elsewhere('board:1')).toEqual([]);
    expect(b.changed).toEqual(['board:1', 'board:1']);
    expect(b.roster.servers).toEqual(['a']);
  });

  it('B-31 is told by what has changed: one who comes to three hundred costs one entry', () => {
    const { hub, pass, servers } = open('a', 'b');
    const [a, b] = servers;
    const crowd = Array.from({ length: 300 }, (_, i) => ({ key: `key-${i}`, role: 'parent' }));
    a.roster.set('board:1', crowd);
    pass(100);
    const lengths: number[] = [];
    hub.join('ear').subscribe('roster', ({ length }) => lengths.push(length));
    for (let times = 0; times < 50; times++) a.roster.set('board:1', crowd);
    pass(100);
    expect(lengths).toEqual([]);
    a.roster.set('board:1', [...crowd, { key: 'late', role: 'parent' }]);
    a.roster.set('board:2', [1]);
    pass(100);
    expect(lengths).toHaveLength(1);
    expect(lengths[0]).toBeLessThan(250);
    expect(b.roster.elsewhere('board:1')).toHaveLength(301);
  });

  it('B-32 is asked for again when something was lost', () => {
    const { hub, pass, servers } = open('a', 'b');
    const [a, b] = servers;
    hub.lostInHundred = 100;
    a.roster.set('board:1', [1]);
    pass(200);
    hub.lostInHundred = 0;
    // The next change shows that one is missing.
    a.roster.set('board:2', [2]);
    pass(1_100);
    expect(b.roster.elsewhere('board:1')).toEqual([1]);
    expect(b.roster.elsewhere('board:2')).toEqual([2]);
    hub.lostInHundred = 100;
    a.roster.set('board:1', [3]);
    pass(200);
    hub.lostInHundred = 0;
    expect(b.roster.elsewhere('board:1')).toEqual([1]);
    // A beat does.
    pass(6_200);
    expect(b.roster.elsewhere('board:1')).toEqual([3]);
  });

  it('B-33 is told to a server that is new, and by one that was away', () => {
    const { hub, start, pass, servers } = open('a', 'b');
    const [a, b] = servers;
    a.roster.set('board:1', [1]);
    b.roster.set('board:1', [2]);
    pass(100);
    const c = start('c');
    pass(1_100);
    expect(c.roster.elsewhere('board:1')).toEqual([1, 2]);
    hub.setAway('a', true);
    a.roster.set('board:1', [3]);
    b.roster.set('board:1', [4]);
    pass(2_000);
    expect(c.roster.elsewhere('board:1')).toEqual([1, 4]);
    hub.setAway('a', false);
    pass(1_100);
    expect([...c.roster.elsewhere('board:1')].sort()).toEqual([3, 4]);
    expect(a.roster.elsewhere('board:1')).toEqual([4]);
  });

  it('B-34 ends with a goodbye at once, and after 35 s without a sign', () => {
    const { hub, pass, servers } = open('a', 'b', 'c');
    const [a, b] = servers;
    for (const { roster } of servers) roster.set('board:1', [1]);
    pass(100);
    b.changed.splice(0);
    a.roster.close();
    pass(50);
    expect(b.gone).toEqual(['a']);
    expect(b.roster.elsewhere('board:1')).toEqual([1]);
    expect(b.changed).toEqual(['board:1']);
    hub.kill('c');
    pass(29_900);
    expect(b.gone).toEqual(['a']);
    pass(5_200);
    expect(b.gone).toEqual(['a', 'c']);
    expect(b.roster.elsewhere('board:1')).toEqual([]);
    expect(b.roster.servers).toEqual([]);
  });

  it('B-34 comes back with a server that was only slow', () => {
    const { hub, pass, servers } = open('a', 'b');
    const [a, b] = servers;
    a.roster.set('board:1', [1]);
    pass(100);
    hub.lostInHundred = 100;
    pass(40_000);
    expect(b.gone).toEqual(['a']);
    hub.lostInHundred = 0;
    pass(6_200);
    expect(b.roster.elsewhere('board:1')).toEqual([1]);
  });

  it('B-35 has bounds, and what is no message of a roster is passed over', () => {
    const { pass, servers, hub } = open('a', 'b');
    const [a, b] = servers;
    a.roster.set('board:1', ['x'.repeat(ROSTER_BOUNDS.entryLength), 1, 1, '2']);
    a.roster.set('p'.repeat(ROSTER_BOUNDS.placeLength + 1), [1]);
    pass(100);
    expect(b.roster.elsewhere('board:1')).toEqual([1, '2']);
    expect(b.changed).toEqual(['board:1']);
    const mallory = hub.join('mallory');
    const tell = (bytes: Uint8Array) => mallory.publish('roster', '', bytes);
    const bad = [
      '',
      '{',
      '1',
      'null',
      '[]',
      '{"type":"news"}',
      '{"type":"beat","revision":-1}',
      '{"type":"beat","revision":"1"}',
      '{"type":"changed","revision":1,"came":[1],"left":[]}',
      '{"type":"whole","revision":1,"part":0,"parts":1,"said":{}}',
      '{"type":"ask"}',
    ];
    for (const text of bad) tell(new TextEncoder().encode(text));
    tell(new Uint8Array(ROSTER_BOUNDS.messageBytes + 1));
    tell(Uint8Array.of(255, 254));
    pass(100);
    expect(b.roster.servers).toEqual(['a']);
    const said = Array.from({ length: 1_000 }, (_, i) => ({
      place: `p${i}`,
      entry: 'y'.repeat(2_000),
    }));
    const message: RosterMessage = {
      type: 'changed',
      revision: 1,
      came: said.slice(0, 100),
      left: [],
    };
    tell(encodeRosterMessage(message));
    pass(100);
    expect(b.roster.elsewhere('p1')).toEqual([]);
  });

  it('B-35 says more than fits into one message in several', () => {
    const { start, pass, servers } = open('a', 'b');
    const [a, b] = servers;
    const many = Array.from({ length: 3_000 }, (_, i) => ({
      key: `key-${i}`,
      text: 'x'.repeat(90),
    }));
    a.roster.set('board:1', many);
    pass(100);
    expect(b.roster.elsewhere('board:1')).toEqual(many);
    const c = start('c');
    pass(1_100);
    expect(c.roster.elsewhere('board:1')).toEqual(many);
  });

  it('B-36 is nobody on a server that is alone, and a closed one says and does nothing more', () => {
    const clock = new FakeClock();
    const roster = new Roster(new Alone(), clock);
    roster.set('board:1', [1]);
    clock.advance(60_000);
    expect(roster.elsewhere('board:1')).toEqual([]);
    roster.close();
    roster.close();
    roster.set('board:1', [2]);
    expect(clock.pending).toBe(0);
  });
});
