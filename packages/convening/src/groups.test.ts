import type { ConveningState, PlannedBreakout } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import { type Decidable, decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { stationOf } from './go-out.ts';
import { groupOf } from './groups.ts';
import { isLockedAt, isOnShow } from './in-front.ts';
import { newState } from './new-state.ts';

const noRoles = { scribe: null, timekeeper: null, reporter: null };
const group = (id: string, people: string[]) => ({
  id,
  name: id,
  people,
  teamIds: [],
  place: '',
  link: '',
  roles: noRoles,
});
const mixed: PlannedBreakout = {
  id: 'mixed-1',
  name: 'Mixed',
  by: 'mix',
  board: { kind: 'notes', templateId: null },
  groups: [group('red-1', ['ana-1', 'bo-1']), group('blue-1', ['cy-1']), group('green-1', [])],
};
const step = (id: string, groups?: string) => ({
  id,
  title: { en: id, es: id },
  prompt: { en: id, es: id },
  minutes: 10,
  mode: 'table' as const,
  ...(groups === undefined ? {} : { groups }),
});

function tell(state: ConveningState, command: Decidable, at = 1_000): ConveningState {
  const decision = decide(state, command, at);
  if ('refusal' in decision) throw new Error(decision.refusal);
  return decision.events.reduce(evolve, state);
}
const refusal = (state: ConveningState, command: Decidable, at = 1_000) => {
  const decision = decide(state, command, at);
  return 'refusal' in decision ? decision.refusal : decision.events.length;
};
const open = tell(
  newState('convening-1', [step('one-1'), step('two-1', 'mixed-1'), step('three-1')]),
  {
    type: 'open-convening',
  },
);
const ready = tell(open, { type: 'put-breakout', breakout: mixed });
const withBoards = tell(ready, {
  type: 'set-group-boards',
  breakoutId: 'mixed-1',
  boards: mixed.groups.map(({ id }) => ({ groupId: id, boardId: `${id}-board` })),
});
const out = tell(withBoards, { type: 'send-out', breakoutId: 'mixed-1' });
const seatOf = (state: ConveningState, key: string) => groupOf(state.breakouts[0], key)?.id;

describe('a breakout', () => {
  it('V-18 seats nobody twice, and gives roles to those in the group only', () => {
    const twice = { ...mixed, groups: [group('red-1', ['ana-1']), group('blue-1', ['ana-1'])] };
    expect(refusal(open, { type: 'put-breakout', breakout: twice })).toBe('malformed');
    const absent = {
      ...mixed,
      groups: [{ ...group('red-1', ['ana-1']), roles: { ...noRoles, scribe: 'cy-1' } }],
    };
    expect(refusal(open, { type: 'put-breakout', breakout: absent })).toBe('malformed');
    const sameIds = { ...mixed, groups: [group('red-1', []), group('red-1', [])] };
    expect(refusal(open, { type: 'put-breakout', breakout: sameIds })).toBe('malformed');
  });

  it('V-18 is not made anew or taken away while people are out in it; its groups keep their boards', () => {
    expect(refusal(out, { type: 'put-breakout', breakout: mixed })).toBe('groups-are-out');
    expect(refusal(out, { type: 'remove-breakout', breakoutId: 'mixed-1' })).toBe('groups-are-out');
    const again = tell(withBoards, { type: 'put-breakout', breakout: { ...mixed, name: 'Again' } });
    expect(again.breakouts[0]?.groups[0]?.boardId).toBe('red-1-board');
    const other = { ...mixed, board: { kind: 'empathy-map' as const, templateId: null } };
    const anew = tell(withBoards, { type: 'put-breakout', breakout: other });
    expect(anew.breakouts[0]?.groups[0]?.boardId).toBeNull();
  });

  it('V-19 moves somebody at once, who can finish a sentence until all are back', () => {
    const facts = {
      name: 'Red',
      place: 'Table 4',
      link: '',
      roles: { ...noRoles, scribe: 'ana-1' },
    };
    const named = tell(out, { type: 'set-group', breakoutId: 'mixed-1', groupId: 'red-1', facts });
    const moved = tell(named, {
      type: 'move-people',
      breakoutId: 'mixed-1',
      groupId: 'blue-1',
      people: ['ana-1'],
    });
    expect(seatOf(moved, 'ana-1')).toBe('blue-1');
    expect(moved.breakouts[0]?.groups[0]?.roles.scribe).toBeNull();
    expect(moved.breakouts[0]?.left).toEqual([{ key: 'ana-1', groupId: 'red-1' }]);
    const back = tell(moved, { type: 'recall', seconds: 0 });
    expect(back.breakouts[0]?.left).toEqual([]);
    expect(seatOf(back, 'ana-1')).toBe('blue-1');
  });

  it('V-19 seats late-comers only where they do not sit yet, and lets people choose where they choose', () => {
    const places = [
      { key: 'ana-1', groupId: 'green-1' },
      { key: 'late-1', groupId: 'green-1' },
    ];
    const seated = tell(out, { type: 'place-late-comers', breakoutId: 'mixed-1', places });
    expect([seatOf(seated, 'ana-1'), seatOf(seated, 'late-1')]).toEqual(['red-1', 'green-1']);
    const choose = {
      type: 'choose-group',
      breakoutId: 'mixed-1',
      groupId: 'blue-1',
      key: 'ana-1',
    } as const;
    expect(refusal(out, choose)).toBe('no-such-group');
    const free = tell(open, { type: 'put-breakout', breakout: { ...mixed, by: 'choice' } });
    expect(seatOf(tell(free, choose), 'ana-1')).toBe('blue-1');
  });

  it('V-20 is gone out into by a step, and come back from by the next', () => {
    const first = tell(withBoards, { type: 'go-to-step', step: 0, from: null });
    expect(first.out).toBeNull();
    const second = tell(first, { type: 'go-to-step', step: 1, from: 0 }, 2_000);
    expect(second.out).toEqual({ breakoutId: 'mixed-1', since: 2_000, backAt: null, walk: null });
    const third = tell(second, { type: 'go-to-step', step: 2, from: 1 }, 3_000);
    expect([third.out, third.together]).toEqual([null, 'mixed-1']);
    const back = tell(third, { type: 'go-to-step', step: 0, from: 2 }, 4_000);
    expect(back.together).toBeNull();
    expect(tell(third, { type: 'send-out', breakoutId: 'mixed-1' }).together).toBeNull();
  });

  it('V-20 is recalled once, at its moment', () => {
    const called = tell(out, { type: 'recall', seconds: 30 }, 10_000);
    expect(called.out?.backAt).toBe(40_000);
    const due = { type: 'recall-is-due', backAt: 40_000 } as const;
    expect(refusal(called, due, 39_999)).toBe(0);
    const back = tell(called, due, 40_000);
    expect([back.out, back.together]).toEqual([null, 'mixed-1']);
    // Called back before Next: they lie there for the step that comes, and no longer.
    const step = (state: ConveningState, to: number, at: number) =>
      tell(state, { type: 'go-to-step', step: to }, at);
    expect(step(back, 0, 50_000).together).toBe('mixed-1');
    expect(step(step(back, 0, 50_000), 2, 60_000).together).toBeNull();
    expect(refusal(back, due, 50_000)).toBe(0);
    expect(refusal(back, { type: 'recall', seconds: 30 })).toBe('nobody-is-out');
    const closed = tell(called, { type: 'close-convening' });
    expect(closed.out).toBeNull();
  });

  it('V-21 walks from station to station, and each group has been everywhere when it is over', () => {
    expect(refusal(out, { type: 'walk-on', from: 1 })).toBe('stale');
    let state = out;
    const seen = new Set<string | null>();
    for (;;) {
      const [breakout] = state.breakouts;
      if (breakout && state.out) seen.add(stationOf(breakout, 'red-1', state.out.walk));
      const walk = state.out?.walk ?? null;
      state = tell(state, { type: 'walk-on', from: walk });
      if (state.out?.walk == null) break;
    }
    expect(seen).toEqual(new Set(['red-1-board', 'blue-1-board', 'green-1-board']));
  });
});

describe('in front of everybody', () => {
  it('V-23 needs an open convening, and ends with it', () => {
    const planned = newState('convening-1');
    expect(refusal(planned, { type: 'broadcast', text: 'Hello' })).toBe('wrong-stage');
    expect(refusal(planned, { type: 'show-report', boardId: 'board-1' })).toBe('wrong-stage');
    let state = tell(open, { type: 'broadcast', text: 'Five minutes' });
    state = tell(state, { type: 'raise-hand', key: 'ana-1', on: true });
    state = tell(state, { type: 'show-report', boardId: 'board-1' });
    expect(refusal(state, { type: 'raise-hand', key: 'ana-1', on: true })).toBe(0);
    const closed = tell(state, { type: 'close-convening' });
    expect([closed.broadcast, closed.hands, closed.report]).toEqual([null, [], null]);
  });

  it('V-23 gives a report-out its seconds, once, and no longer than its step', () => {
    const shown = tell(open, { type: 'show-report', boardId: 'board-1' }, 1_000);
    expect(shown.report).toEqual({ boardId: 'board-1', endsAt: 91_000 });
    const up = { type: 'report-time-is-up', endsAt: 91_000 } as const;
    expect(refusal(shown, up, 90_999)).toBe(0);
    const over = tell(shown, up, 91_000);
    expect(over.report).toBeNull();
    expect(refusal(over, up, 92_000)).toBe(0);
    expect(tell(shown, { type: 'go-to-step', step: 0 }).report).toBeNull();
  });

  it('V-23 locks a board or an area, and parks a thought, once', () => {
    const lock = { boardId: 'board-1', area: 'says' } as const;
    const locked = tell(open, { type: 'set-lock', lock, on: true });
    expect(refusal(locked, { type: 'set-lock', lock: { ...lock }, on: true })).toBe(0);
    expect(isLockedAt(locked, 'board-1', 'says')).toBe(true);
    expect(isLockedAt(locked, 'board-1', 'does')).toBe(false);
    expect(isLockedAt(locked, 'board-1')).toBe(false);
    const whole = tell(locked, {
      type: 'set-lock',
      lock: { boardId: 'board-1', area: null },
      on: true,
    });
    expect(isLockedAt(whole, 'board-1', 'does')).toBe(true);
    const parked = tell(open, { type: 'park', id: 'thought-1', text: 'Buses' });
    expect(refusal(parked, { type: 'park', id: 'thought-1', text: 'Buses' })).toBe(0);
    expect(tell(parked, { type: 'unpark', id: 'thought-1' }).parked).toEqual([]);
  });

  it('V-24 shows the boards in the spotlight, laid together, and of the walk', () => {
    expect(isOnShow(out, 'red-1-board')).toBe(false);
    expect(isOnShow(tell(out, { type: 'walk-on', from: null }), 'red-1-board')).toBe(true);
    expect(isOnShow(tell(out, { type: 'recall', seconds: 0 }), 'red-1-board')).toBe(true);
    const spotlight = { is: 'note', boardId: 'board-1', noteId: 'note-1' } as const;
    const lit = tell(open, { type: 'set-spotlight', spotlight });
    expect([isOnShow(lit, 'board-1'), isOnShow(lit, 'board-2')]).toEqual([true, false]);
    const poll = { is: 'poll', boardId: 'board-1', pollId: 'poll-1' } as const;
    const voted = tell(open, { type: 'set-spotlight', spotlight: poll });
    expect([isOnShow(voted, 'board-1'), isOnShow(voted, 'board-2')]).toEqual([true, false]);
    const both = { is: 'then-now', teamId: null } as const;
    expect(isOnShow(tell(lit, { type: 'set-spotlight', spotlight: both }), 'board-1')).toBe(false);
    const to = { boardId: 'board-2', noteId: null, follow: false };
    expect(isOnShow(tell(open, { type: 'guide', to }), 'board-2')).toBe(true);
  });
});
