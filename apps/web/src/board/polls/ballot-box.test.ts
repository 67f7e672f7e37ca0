import type { Ballot } from '@throughline/protocol';
import { expect, it } from 'vitest';
import type { Answer } from '../../http/answer.ts';
import { makeBallotBox } from './ballot-box.ts';

const on = (option: string): Ballot => ({ marks: [{ option, count: 1 }] });
const OK: Answer<unknown> = { kind: 'ok', value: undefined };
const OFFLINE: Answer<unknown> = { kind: 'unreachable', why: 'offline' };
const CLOSED: Answer<unknown> = {
  kind: 'problem',
  problem: { status: 409, title: '', code: 'wrong-stage' },
};

/** A box whose server answers when the test says so. */
function box() {
  const asked: { ballot: Ballot; answer: (answer: Answer<unknown>) => void }[] = [];
  let back = () => {};
  const made = makeBallotBox({
    cast: (_, ballot) =>
      new Promise((answer) => {
        asked.push({ ballot, answer });
      }),
    onMaybeBack: (retry) => {
      back = retry;
      return () => {};
    },
  });
  const state = () => made.store.getState().get('poll-1');
  const answer = async (index: number, given: Answer<unknown>) => {
    asked[index]?.answer(given);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { made, asked, state, answer, back: () => back() };
}

it('a vote waits for the network and is sent again, the same, until it is answered', async () => {
  const { made, asked, state, answer, back } = box();
  made.send('poll-1', on('option-1'));
  expect(state()?.kind).toBe('sending');
  await answer(0, OFFLINE);
  expect(state()).toEqual({ kind: 'waiting', ballot: on('option-1') });
  back();
  back();
  expect(asked.map(({ ballot }) => ballot)).toEqual([on('option-1'), on('option-1')]);
  await answer(1, OK);
  expect(state()).toEqual({ kind: 'in', ballot: on('option-1') });
  back();
  expect(asked).toHaveLength(2);
});

it('the last vote is what counts, whatever comes back of the one before it', async () => {
  const { made, state, answer } = box();
  made.send('poll-1', on('option-1'));
  made.send('poll-1', on('option-2'));
  await answer(0, OFFLINE);
  expect(state()).toEqual({ kind: 'sending', ballot: on('option-2') });
  await answer(1, OK);
  expect(state()).toEqual({ kind: 'in', ballot: on('option-2') });
});

it('one that came too late says so, and is not sent again', async () => {
  const { made, asked, state, answer, back } = box();
  made.send('poll-1', on('option-1'));
  await answer(0, CLOSED);
  expect(state()).toEqual({ kind: 'refused', because: 'closed' });
  back();
  expect(asked).toHaveLength(1);
});

it('what the server holds does not take the place of what was voted here since', async () => {
  const { made, state } = box();
  made.known('poll-1', null);
  expect(state()).toBeUndefined();
  made.known('poll-1', on('option-1'));
  made.send('poll-1', on('option-2'));
  made.known('poll-1', on('option-1'));
  expect(state()).toEqual({ kind: 'sending', ballot: on('option-2') });
});
