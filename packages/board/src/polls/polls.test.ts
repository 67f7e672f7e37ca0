import type { Ballot, NewPollForm, PollDefinition } from '@throughline/protocol';
import { LATER_LIMITS } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { copyBoard } from '../copy/copy-board.ts';
import { notesBoard } from '../notes-board/notes-board.ts';
import { countPoll } from './count-poll.ts';
import { ballotFault, paperFault } from './judge-ballot.ts';
import { pollsToMarkdown } from './markdown.ts';
import { optionNames } from './option-names.ts';
import { pollOf } from './poll-of.ts';
import {
  POLLS_ROOT,
  putPoll,
  putStanding,
  readPolls,
  TooManyPolls,
  watchPolls,
} from './poll-root.ts';
import { countedOptions, leading, middleOf } from './reading-results.ts';
import { cellsOf, toldPoll } from './told-poll.ts';

const FORM: NewPollForm = {
  id: 'poll-1',
  kind: 'dots',
  question: 'What first?',
  secret: false,
  dots: 3,
  cumulative: true,
  scale: null,
  options: [{ text: 'Buses' }, { entryId: 'note-1' }, { text: 'Books' }],
};
const PLAIN = { dots: null, cumulative: false, options: [] };
const SCALE = { ...PLAIN, scale: { max: 5, low: 'Not at all', high: 'Fully' } } as const;

function poll(over: Partial<NewPollForm> = {}): PollDefinition {
  const made = pollOf({ ...FORM, ...over }, 7);
  if (typeof made === 'string') throw new Error(`no poll: ${made}`);
  return made;
}
const vote = (...marks: [number, number][]): Ballot => ({
  marks: marks.map(([option, count]) => ({ option: `option-${option}`, count })),
});
const RANKED = { ...PLAIN, kind: 'ranking', options: FORM.options } as const;
/** An order of options, the first first. */
const order = (...options: number[]) =>
  vote(...options.map((option, index): [number, number] => [option, index + 1]));

describe('a form', () => {
  it('BV-3 gives each kind the options that are its own', () => {
    expect(poll().options.map(({ id, entryId }) => [id, entryId])).toEqual([
      ['option-1', null],
      ['option-2', 'note-1'],
      ['option-3', null],
    ]);
    expect(poll({ ...PLAIN, kind: 'decision' }).options).toHaveLength(3);
    const scale = poll({ ...SCALE, kind: 'scale' });
    expect(scale.options.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5']);
  });

  it.each<[string, Partial<NewPollForm>, string]>([
    ['dots on nothing', { options: [] }, 'options'],
    ['one thing twice', { options: [{ text: 'A' }, { text: 'A' }] }, 'options'],
    ['dots without a number', { dots: null, cumulative: false }, 'dots'],
    ['a choice with dots', { kind: 'choice' }, 'dots'],
    ['a decision with options', { ...PLAIN, kind: 'decision', options: FORM.options }, 'options'],
    ['a scale without ends', { ...PLAIN, kind: 'scale' }, 'scale'],
    ['a decision with a scale', { ...SCALE, kind: 'decision' }, 'scale'],
    [
      'an order of more than fit on a small screen',
      { ...RANKED, options: Array.from({ length: 13 }, (_, i) => ({ text: `${i}` })) },
      'options',
    ],
  ])('BV-3 is none with %s', (_, over, field) => {
    expect(pollOf({ ...FORM, ...over }, 7)).toBe(field);
  });
});

describe('a ballot', () => {
  it.each<[string, Partial<NewPollForm>, Ballot, string | undefined]>([
    ['all dots on one', {}, vote([1, 3]), undefined],
    ['dots spread', {}, vote([1, 1], [2, 2]), undefined],
    ['one dot too many', {}, vote([1, 2], [2, 2]), 'too-much'],
    ['an option twice', {}, vote([1, 1], [1, 1]), 'too-much'],
    ['an option that is not there', {}, vote([4, 1]), 'unknown'],
    ['two on one, not cumulative', { cumulative: false }, vote([1, 2]), 'too-much'],
    ['one on each, not cumulative', { cumulative: false }, vote([1, 1], [2, 1]), undefined],
    ['a full order', RANKED, order(2, 1, 3), undefined],
    ['an order of one', RANKED, order(2), undefined],
    ['an order with a gap', RANKED, vote([1, 1], [2, 3]), 'too-much'],
    ['two firsts', RANKED, vote([1, 1], [2, 1]), 'too-much'],
    ['a choice', { ...PLAIN, kind: 'choice', options: FORM.options }, vote([1, 1]), undefined],
    [
      'two choices',
      { ...PLAIN, kind: 'choice', options: FORM.options },
      vote([1, 1], [2, 1]),
      'too-much',
    ],
    [
      'a choice with weight',
      { ...PLAIN, kind: 'choice', options: FORM.options },
      vote([1, 2]),
      'too-much',
    ],
  ])('BV-4 with %s', (_, over, ballot, fault) => {
    expect(ballotFault(poll(over), ballot)).toBe(fault);
  });

  it.each<[string, Partial<NewPollForm>, number, [number, number][], string | undefined]>([
    ['as much as its people had', {}, 2, [[1, 6]], undefined],
    ['a dot more', {}, 2, [[1, 7]], 'too-much'],
    ['more on one than people', { cumulative: false }, 2, [[1, 3]], 'too-much'],
    ['an order', RANKED, 2, [[1, 1]], 'unknown'],
  ])('BV-8 on paper holds %s', (_, over, people, marks, fault) => {
    expect(paperFault(poll(over), { people, marks: vote(...marks).marks })).toBe(fault);
  });
});

describe('the count', () => {
  it('sums dots, with those on paper apart', () => {
    const paper = { people: 2, marks: vote([3, 4]).marks };
    const result = countPoll(poll(), [vote([1, 2], [2, 1]), vote([1, 3])], paper);
    expect(result).toEqual({
      ballots: 2,
      tooFew: false,
      counts: [5, 1, 0],
      paper: { people: 2, counts: [0, 0, 4] },
      beatsAll: null,
    });
    const counted = countedOptions(poll(), result);
    expect(counted[2]).toEqual({ id: 'option-3', count: 4, paper: 4 });
    expect(leading(counted)).toEqual(['option-1']);
  });

  it('BV-5 of an order is Borda’s, and names the option that beats all others where that is another', () => {
    // Three of five prefer 1 to 2 and to 3, and yet 2 has the most points.
    const ballots = [
      order(1, 2, 3),
      order(1, 2, 3),
      order(1, 2, 3),
      order(2, 3, 1),
      order(2, 3, 1),
    ];
    const result = countPoll(poll(RANKED), ballots, null);
    expect(result.counts).toEqual([6, 7, 2]);
    expect(result.beatsAll).toBe('option-1');
    const circle = [order(1, 2, 3), order(2, 3, 1), order(3, 1, 2)];
    expect(countPoll(poll(RANKED), circle, null)).toMatchObject({
      counts: [3, 3, 3],
      beatsAll: null,
    });
  });

  it('BV-5 shares what a short order leaves open, so that every ballot gives as many points', () => {
    const [full, short] = [order(2, 1, 3), order(2)].map((ballot) =>
      countPoll(poll(RANKED), [ballot], null),
    );
    expect(full?.counts).toEqual([1, 2, 0]);
    expect(short?.counts).toEqual([0.5, 2, 0.5]);
  });

  it('BV-6 says that what is level is level, and leads nowhere without a vote', () => {
    const level = countPoll(poll(), [vote([1, 1]), vote([3, 1])], null);
    expect(leading(countedOptions(poll(), level))).toEqual(['option-1', 'option-3']);
    expect(leading(countedOptions(poll(), countPoll(poll(), [], null)))).toEqual([]);
  });

  it('BV-7 of a secret vote of two tells nothing but that two voted', () => {
    const secret = poll({ secret: true });
    const two = countPoll(secret, [vote([1, 3]), vote([1, 3])], null);
    expect(two).toMatchObject({ ballots: 2, tooFew: true, counts: [0, 0, 0] });
    const three = countPoll(secret, [vote([1, 3]), vote([1, 3]), vote([2, 1])], null);
    expect(three).toMatchObject({ ballots: 3, tooFew: false, counts: [6, 1, 0] });
  });

  it('finds the middle of a scale', () => {
    const counts = (...list: number[]) =>
      list.map((count, index) => ({ id: `step-${index + 1}`, count, paper: 0 }));
    expect(middleOf(counts(1, 0, 1, 0, 3))).toBe(5);
    expect(middleOf(counts(1, 1, 0, 0, 0))).toBe(1.5);
    expect(middleOf(counts(0, 0, 0, 0, 0))).toBeUndefined();
  });
});

describe('a board’s votes', () => {
  it('BV-1 are read with how they stand, the latest first, and what is none is skipped', () => {
    const doc = new Y.Doc();
    putPoll(doc, poll());
    putPoll(doc, { ...poll({ id: 'poll-2' }), openedAt: 9 });
    const result = countPoll(poll(), [vote([1, 1])], null);
    putStanding(doc, 'poll-1', { open: false, ballots: 1, result });
    putStanding(doc, 'no-poll', { open: false, ballots: 1, result });
    doc.getMap(POLLS_ROOT).set('odd', { question: 'x' });
    doc.getMap(POLLS_ROOT).set('poll-2/standing', 'odd');
    const [latest, first, ...more] = readPolls(doc);
    expect(latest).toMatchObject({ id: 'poll-2', standing: { open: true, ballots: 0 } });
    expect(first).toMatchObject({ id: 'poll-1', standing: { open: false, result } });
    expect(more).toEqual([]);
  });

  it('BV-1 are written once, and at most 40', () => {
    const doc = new Y.Doc();
    let changes = 0;
    doc.on('update', () => changes++);
    putPoll(doc, poll());
    putPoll(doc, poll({ question: 'Another?' }));
    putStanding(doc, 'poll-1', { open: true, ballots: 0, result: null });
    expect(readPolls(doc)[0]?.question).toBe('What first?');
    expect(changes).toBe(2);
    for (let n = 2; n <= LATER_LIMITS.polls; n++) putPoll(doc, poll({ id: `poll-${n}` }));
    expect(() => putPoll(doc, poll({ id: 'poll-more' }))).toThrow(TooManyPolls);
  });

  it('BV-1 keep their identity until one of them changes', () => {
    const doc = new Y.Doc();
    putPoll(doc, poll());
    const watcher = watchPolls(doc);
    let told = 0;
    watcher.subscribe(() => told++);
    const before = watcher.snapshot();
    doc.getMap('notes').set('x', 1);
    expect(watcher.snapshot()).toBe(before);
    putStanding(doc, 'poll-1', { open: true, ballots: 3, result: null });
    expect(told).toBe(1);
    expect(watcher.snapshot()[0]?.standing.ballots).toBe(3);
    watcher.destroy();
  });

  it('BV-9 do not go into a copy', () => {
    const doc = new Y.Doc();
    notesBoard.write(doc);
    putPoll(doc, poll());
    const copy = new Y.Doc();
    copyBoard(doc, copy, { what: 'all', keepAuthors: true, owners: new Map() });
    expect(copy.getMap('meta').get('kind')).toBe('notes');
    expect(readPolls(copy)).toEqual([]);
  });

  it('BV-10 BV-2 are told in Markdown with the words that stand on the board now, and no markup of people’s', () => {
    const paper = { people: 1, marks: vote([2, 1]).marks };
    const result = countPoll(poll(), [vote([1, 1])], paper);
    const polls = [
      { ...poll({ question: '*What* first?' }), standing: { open: false, ballots: 1, result } },
    ];
    const words = new Map([['note-1', '| a pipe']]);
    const text = pollsToMarkdown(polls, (id) => words.get(id), 'en');
    expect(text).toContain('### \\*What\\* first?');
    expect(text).toContain('People who voted: 2. Of these 1 on paper.');
    expect(text).toContain('| Option | Dots | Of these on paper |');
    expect(text).toContain('| \\| a pipe | 1 | 1 |');
    expect(text).toContain('Level: Buses, \\| a pipe. Talk it over.');
    expect(pollsToMarkdown(polls, () => undefined, 'es')).toContain('Una nota que se quitó');
    expect(pollsToMarkdown([], () => undefined, 'en')).toBe('');
  });

  it('BV-11 are told as plain rows for any writer: most first, paper apart, what is level said', () => {
    const paper = { people: 1, marks: vote([2, 1]).marks };
    const result = countPoll(poll(), [vote([1, 1]), vote([1, 1])], paper);
    const one = { ...poll({ question: '*What*?' }), standing: { open: false, ballots: 2, result } };
    const name = optionNames(one, () => '| a pipe', 'en');
    const told = toldPoll(one, name, 'en');
    expect(told).toMatchObject({
      question: '*What*?',
      people: 'People who voted: 3. Of these 1 on paper.',
    });
    expect(told.table?.head).toEqual(['Option', 'Dots', 'Of these on paper']);
    expect(told.table?.rows.slice(0, 2).map(cellsOf)).toEqual([
      ['Buses', 2, 0],
      ['| a pipe', 1, 1],
    ]);
    expect(told.table?.rows.map(({ leads }) => leads)).toEqual([true, false, false]);
    expect(told.remarks).toEqual([]);
  });

  it('BV-11 tell no table of a secret vote that is open, or of one in which too few voted', () => {
    const secret = poll({ secret: true });
    const open = { ...secret, standing: { open: true, ballots: 5, result: null } };
    expect(toldPoll(open, String, 'en')).toMatchObject({
      people: 'People who voted: 5. This vote is still open.',
      table: null,
      remarks: [],
    });
    const result = countPoll(secret, [vote([1, 1]), vote([2, 1])], null);
    const few = { ...secret, standing: { open: false, ballots: 2, result } };
    expect(toldPoll(few, String, 'en').table).toBeNull();
    expect(pollsToMarkdown([few], () => undefined, 'en')).not.toContain('| Option |');
  });

  it('BV-11 a scale is told in its own order, with what its ends mean and its middle', () => {
    const scale = poll({ ...SCALE, kind: 'scale' });
    const at = (step: number) => ({ marks: [{ option: `step-${step}`, count: 1 }] });
    const result = countPoll(scale, [at(4), at(4), at(1)], null);
    const one = { ...scale, standing: { open: false, ballots: 3, result } };
    const told = toldPoll(
      one,
      optionNames(one, () => undefined, 'es'),
      'es',
    );
    expect(told.table?.rows.map(cellsOf)).toEqual([
      ['1 · Not at all', 1],
      ['2', 0],
      ['3', 0],
      ['4', 2],
      ['5 · Fully', 0],
    ]);
    expect(told.remarks).toEqual(['Punto medio del grupo: 4.']);
  });
});
