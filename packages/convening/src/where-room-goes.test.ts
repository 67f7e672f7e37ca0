import type { Command, ConveningState, PlannedBreakout, Step } from '@throughline/protocol';
import { describe, expect, it, test } from 'vitest';
import { PAUSE_MS, whatNow } from './be-taken.ts';
import { type Decidable, decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { newState } from './new-state.ts';
import {
  type AtPage,
  type Attention,
  attentionAfter,
  breakoutToChoose,
  callOf,
  type Participant,
  placeInRoom,
  whyCalled,
} from './where-room-goes.ts';

const group = (id: string, people: string[]) => ({
  id,
  name: id,
  people,
  teamIds: [],
  place: '',
  link: '',
  roles: { scribe: null, timekeeper: null, reporter: null },
});
const mixed: PlannedBreakout = {
  id: 'mixed-1',
  name: 'Mixed',
  by: 'mix',
  board: { kind: 'notes', templateId: null },
  groups: [group('red-1', ['ana-1']), group('blue-1', ['bo-1'])],
};
const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  title: { en: id, es: id },
  prompt: { en: id, es: id },
  minutes: 10,
  mode: 'table',
  ...more,
});
const AGENDA = [
  step('arrive-1'),
  step('map-1', { board: { kind: 'empathy-map', area: 'hears' } }),
  step('groups-1', { groups: 'mixed-1', board: { kind: 'notes', area: 'first' } }),
  step('goal-1', { board: { kind: 'goal-statement' } }),
  step('talk-1'),
];

let clock = 1_000;
function tell(state: ConveningState, command: Command | Decidable): ConveningState {
  clock += 1_000;
  const decision = decide(state, command as Decidable, clock);
  if ('refusal' in decision) throw new Error(`${command.type}: ${decision.refusal}`);
  return decision.events.reduce(evolve, state);
}
const ready = (breakout: PlannedBreakout = mixed) =>
  (
    [
      { type: 'open-convening' },
      { type: 'put-breakout', breakout },
      {
        type: 'set-group-boards',
        breakoutId: breakout.id,
        boards: breakout.groups.map(({ id }) => ({ groupId: id, boardId: `${id}-board` })),
      },
    ] as const
  ).reduce(tell, newState('convening-1', AGENDA));

const board = (id: string, kind: 'empathy-map' | 'goal-statement', team: string) => ({
  id,
  kind,
  conveningId: 'convening-1',
  team: { id: team },
});
const ana: Participant = {
  key: 'ana-1',
  teamId: 'north-1',
  boards: [
    board('other-map', 'empathy-map', 'south-1'),
    board('map-board', 'empathy-map', 'north-1'),
    board('goal-board', 'goal-statement', 'north-1'),
  ],
};

/** One who follows the room: what they were called to, and why, after each command. */
class Follower {
  attention: Attention;
  calls: string[] = [];
  #state: ConveningState;
  #answered: string | null = null;
  readonly #who: Participant;

  constructor(state: ConveningState, who = ana) {
    this.#who = who;
    this.#state = state;
    this.attention = attentionAfter('work', undefined, state);
    this.#take(undefined);
  }

  get state() {
    return this.#state;
  }

  get place() {
    return placeInRoom(this.#state, this.attention, this.#who);
  }

  /** @returns where they were called to, `nowhere` for no call */
  tell(...commands: readonly (Command | Decidable)[]): string {
    const before = this.#state;
    this.#state = commands.reduce(tell, before);
    this.attention = attentionAfter(this.attention, before, this.#state);
    return this.#take(before);
  }

  #take(before: ConveningState | undefined): string {
    const { place } = this;
    const { key } = this.#who;
    const call = callOf(this.#state, this.attention, place, key);
    if (call === this.#answered) return 'nowhere';
    this.#answered = call;
    const why = whyCalled(this.attention, before, this.#state, key);
    return place.is === 'board' ? `${why} ${place.boardId}` : `${why} ${place.is}`;
  }
}
const go = (index: number): Command => ({ type: 'go-to-step', step: index });

describe('where the room goes', () => {
  it('H-1 H-2 goes to the board of the step of one’s own team, and to its area', () => {
    const one = new Follower(ready());
    expect(one.tell(go(0))).toBe('step anywhere');
    expect(one.tell(go(1))).toBe('step map-board');
    expect(one.place).toMatchObject({ area: 'hears', noteId: null });
    expect(one.tell(go(3))).toBe('step goal-board');
    const nobodys = new Follower(ready(), { ...ana, teamId: null });
    expect(nobodys.tell(go(1))).toBe('step anywhere');
  });

  it('H-2 goes to everybody’s board of the kind where one’s team has none, and never to a group’s', () => {
    const everybodys = { ...board('shared-map', 'empathy-map', 'x'), team: null };
    const ofGroup = { ...everybodys, id: 'red-1-board' };
    const boards = [ofGroup, everybodys];
    for (const teamId of ['north-1', null]) {
      const one = new Follower(ready(), { ...ana, teamId, boards });
      expect(one.tell(go(1))).toBe('step shared-map');
    }
    const both = new Follower(ready(), { ...ana, boards: [...boards, ...ana.boards] });
    expect(both.tell(go(1))).toBe('step map-board');
  });

  it('H-2 goes out to one’s group and back, and a step wins over what was laid together', () => {
    const one = new Follower(ready());
    expect(one.tell(go(2))).toBe('out red-1-board');
    expect(one.place).toMatchObject({ area: 'first' });
    expect(one.tell({ type: 'recall', seconds: 0 })).toBe('together together');
    expect(one.tell({ type: 'broadcast', text: 'Two minutes' })).toBe('nowhere');
    expect(one.tell(go(4))).toBe('nowhere');
    expect(one.tell(go(3))).toBe('step goal-board');
    const late = new Follower(one.state);
    expect(late.place).toMatchObject({ boardId: 'goal-board' });
  });

  it('H-2 a step that begins while people are out calls them from their groups to its own board', () => {
    const one = new Follower(ready());
    one.tell(go(2));
    expect(one.tell(go(3))).toBe('step goal-board');
  });

  it('H-3 calls once for each group, station, board that opens later, and step', () => {
    const one = new Follower(
      tell(ready(), { type: 'put-breakout', breakout: { ...mixed, board: null } }),
    );
    expect(one.tell({ type: 'send-out', breakoutId: 'mixed-1' })).toBe('out anywhere');
    const boards = ['red-1', 'blue-1'].map((id) => ({ groupId: id, boardId: `${id}-board` }));
    expect(one.tell({ type: 'set-group-boards', breakoutId: 'mixed-1', boards })).toBe(
      'out red-1-board',
    );
    const move = (groupId: string): Command => ({
      type: 'move-people',
      breakoutId: 'mixed-1',
      groupId,
      people: ['ana-1'],
    });
    expect(one.tell(move('blue-1'))).toBe('moved blue-1-board');
    expect(one.tell({ type: 'set-help', tableId: 'blue-1', on: true })).toBe('nowhere');
    expect(one.tell({ type: 'walk-on', from: null })).toBe('station red-1-board');
    expect(one.tell({ type: 'end-walk' })).toBe('own-station blue-1-board');
  });

  it('H-1 follows a guide over steps, comes once when summoned, and goes back to work when it ends', () => {
    const guide = (boardId: string, follow: boolean): Command => ({
      type: 'guide',
      to: { boardId, noteId: null, follow },
    });
    const one = new Follower(ready());
    one.tell(go(1));
    expect(one.tell(guide('wall-1', true))).toBe('guide wall-1');
    expect(one.tell(go(3))).toBe('nowhere');
    expect(one.tell(guide('wall-2', true))).toBe('guide wall-2');
    expect(one.tell({ type: 'guide', to: null })).toBe('step goal-board');
    expect(one.tell(guide('wall-1', false))).toBe('guide wall-1');
    expect(one.tell(guide('wall-1', false))).toBe('guide wall-1');
    expect(one.tell(go(1))).toBe('step map-board');
  });

  it('H-1 looks at the spotlight until it goes out: a note, a vote, a board, or several side by side', () => {
    const light = (
      spotlight: Extract<Command, { type: 'set-spotlight' }>['spotlight'],
    ): Command => ({
      type: 'set-spotlight',
      spotlight,
    });
    const one = new Follower(ready());
    one.tell(go(1));
    expect(one.tell(light({ is: 'note', boardId: 'wall-1', noteId: 'note-1' }))).toBe(
      'spotlight wall-1',
    );
    expect(one.place).toMatchObject({ noteId: 'note-1' });
    expect(one.tell(light({ is: 'poll', boardId: 'wall-2', pollId: 'poll-1' }))).toBe(
      'spotlight wall-2',
    );
    expect(one.tell(light({ is: 'boards', boardIds: ['wall-1', 'wall-2'] }))).toBe(
      'spotlight together',
    );
    // What was said then and is said now is for the wall: nobody is taken anywhere, and back from what was there.
    expect(one.tell(light({ is: 'then-now', teamId: null }))).toBe('step map-board');
    expect(one.tell(light({ is: 'boards', boardIds: ['wall-1'] }))).toBe('spotlight wall-1');
    expect(one.tell(light(null))).toBe('step map-board');
  });

  it('H-2 asks to choose where people choose, and takes nobody anywhere when the day is over', () => {
    const choice: PlannedBreakout = {
      ...mixed,
      by: 'choice',
      groups: [group('red-1', []), group('blue-1', [])],
    };
    const one = new Follower(ready(choice));
    expect(breakoutToChoose(tell(one.state, go(1)))?.id).toBe('mixed-1');
    expect(one.tell(go(2))).toBe('out choice');
    const chosen = { type: 'choose-group', breakoutId: 'mixed-1', groupId: 'blue-1', key: 'ana-1' };
    expect(one.tell(chosen as Decidable)).toBe('moved blue-1-board');
    expect(one.tell({ type: 'close-convening' })).toMatch(/anywhere$/);
  });
});

describe('being taken there', () => {
  const place = {
    is: 'board',
    boardId: 'goal-board',
    among: ['goal-board', 'goal-two'],
    area: null,
    noteId: null,
  } as const;
  const onMap: AtPage = { is: 'board', boardId: 'map-board' };
  const called = { call: 'step 2', answered: 'step 1', place, at: onMap, arrives: false };
  const free = { typedAt: null, busy: false };

  test.each([
    ['hands that are free', free, 'go'],
    ['the last key was a moment ago', { typedAt: 10_000, busy: false }, 'wait'],
    ['just short of a pause', { typedAt: 10_001 - PAUSE_MS, busy: false }, 'wait'],
    ['a pause after the last key', { typedAt: 10_000 - PAUSE_MS, busy: false }, 'go'],
    ['a dialog, a drag, something unsaved', { typedAt: null, busy: true }, 'wait'],
  ] as const)('H-4 %s', (_, doing, becomes) => {
    expect(whatNow(called, doing, 10_000)).toBe(becomes);
  });

  test('H-3 one who followed, went back or stayed is left alone', () => {
    expect(whatNow({ ...called, answered: 'step 2' }, free, 0)).toBe('settled');
  });

  test('H-5 who is there is moved to the area only, and who opened a home is offered the way', () => {
    const at: AtPage = { is: 'board', boardId: 'goal-two' };
    expect(whatNow({ ...called, at }, free, 0)).toBe('settled');
    const inArea = { ...place, area: 'measures' };
    expect(whatNow({ ...called, at, place: inArea }, free, 0)).toBe('go');
    expect(whatNow({ ...called, at, place: inArea }, { typedAt: 0, busy: false }, 1)).toBe('wait');
    const home: AtPage = { is: 'home' };
    expect(whatNow({ ...called, at: home, arrives: true }, free, 0)).toBe('offer');
    expect(whatNow({ ...called, at: home }, free, 0)).toBe('go');
    expect(whatNow({ ...called, place: { is: 'anywhere' } }, free, 0)).toBe('settled');
    expect(whatNow({ ...called, place: { is: 'choice', breakoutId: 'one-1' } }, free, 0)).toBe(
      'offer',
    );
  });
});
