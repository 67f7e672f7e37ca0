import { MyData, NewPollForm, OwnBallot } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../src/people/secrets.ts';
import { Running } from './running.ts';
import { choice, choiceForm, VotingWorld } from './voting-world.ts';

let world: VotingWorld;
beforeAll(async () => {
  world = await VotingWorld.make(await Running.start());
});
afterAll(() => world.on.stop());

/** The same data under another process' life. */
async function restart(): Promise<void> {
  const { config } = world.on;
  await world.on.stop({ keepData: true });
  world.movedTo(await Running.start({ dataDir: config.dataDir }));
}

const result = async (pollId: string) => (await world.shown(pollId))?.standing.result;

it('A-01 VO-2 200 people vote at once, press twice, lose the line and send again: the count is exact', async () => {
  const voters = await world.voters(200);
  const pollId = await world.open();
  const first = voters.map((_, index) => choice((index % 3) + 1));
  const changed = voters.map((_, index) => index % 10 === 0);
  const last = first.map((ballot, index) => (changed[index] ? choice(4) : ballot));
  const castAll = (ballots: typeof first) =>
    Promise.all(voters.map((voter, index) => world.cast(voter, pollId, ballots[index])));
  // Each twice at the same moment, as a double-click does.
  const pressed = await Promise.all([castAll(first), castAll(first)]);
  expect(new Set(pressed.flat())).toEqual(new Set(['204']));
  await restart();
  // Nobody knows what arrived: everybody sends again, and some have changed their mind.
  expect(new Set(await castAll(last))).toEqual(new Set(['204']));
  const own = await world.asking.answer(
    OwnBallot,
    voters[10],
    'GET',
    `${world.pathOf(pollId)}/ballot`,
  );
  expect(own.ballot).toEqual(choice(4));
  await world.close(pollId);
  expect(await result(pollId)).toEqual({
    ballots: 200,
    tooFew: false,
    counts: [60, 60, 60, 20],
    paper: null,
    beatsAll: null,
  });
});

it('VO-2 what comes beside the closing is in the count or refused', async () => {
  const voters = await world.voters(60);
  const pollId = await world.open();
  const casting = voters.map((voter) => world.cast(voter, pollId, choice(1)));
  await casting[20];
  const [answers] = await Promise.all([Promise.all(casting), world.close(pollId)]);
  const taken = answers.filter((answer) => answer === '204').length;
  expect(answers.every((answer) => answer === '204' || answer === '409 wrong-stage')).toBe(true);
  expect((await result(pollId))?.counts).toEqual([taken, 0, 0, 0]);
});

it('VO-4 tells an open vote as it goes, with its paper, and of a secret one only how many voted', async () => {
  const voters = await world.voters(4);
  const [open, secret] = [await world.open({ secret: false }), await world.open()];
  for (const voter of voters) {
    for (const pollId of [open, secret]) await world.cast(voter, pollId, choice(2));
  }
  const paper = { people: 2, marks: choice(1, 2).marks };
  expect(
    await world.asking.outcome(world.member, 'PUT', `${world.pathOf(open)}/paper`, paper),
  ).toBe('204');
  await eventually('the open vote to be told', async () => {
    const running = await result(open);
    return running?.counts[1] === 4 && running.paper?.counts[0] === 2;
  });
  await eventually(
    'the secret vote’s number',
    async () => (await world.shown(secret))?.standing.ballots === 4,
    12_000,
  );
  expect((await world.shown(secret))?.standing).toEqual({ open: true, ballots: 4, result: null });
});

describe('VO-3 closing that was cut short', () => {
  const steps: [string, (pollId: string) => Promise<void>][] = [
    ['shut', async (id) => world.on.server.storage.polls.shut(id)],
    [
      'counted',
      async (id) => {
        const { polls } = world.on.server.storage;
        await polls.shut(id);
        const counted = { ballots: 3, tooFew: false, counts: [0, 0, 3, 0] };
        await polls.count(id, { ...counted, paper: null, beatsAll: null });
      },
    ],
  ];

  it.each(steps)('after it was %s is gone on with by the next start', async (_, cut) => {
    const pollId = await world.open();
    for (const voter of await world.voters(3)) await world.cast(voter, pollId, choice(3));
    await cut(pollId);
    await restart();
    await eventually('the vote to be closed', async () => {
      return (await world.on.server.storage.polls.find(pollId))?.phase === 'closed';
    });
    expect((await result(pollId))?.counts).toEqual([0, 0, 3, 0]);
    expect(await world.on.server.storage.polls.countBallots(pollId)).toBe(0);
  });

  it('is closed once, and never opened again', async () => {
    const [voter] = await world.voters(1);
    const pollId = await world.open();
    await Promise.all([world.close(pollId), world.close(pollId)]);
    await world.close(pollId);
    expect(await world.cast(voter, pollId, choice(1))).toBe('409 wrong-stage');
    const again = choiceForm({ id: pollId });
    const path = `/boards/${world.boardId}/polls`;
    expect(await world.asking.outcome(world.member, 'POST', path, again)).toBe('201');
    expect((await world.shown(pollId))?.standing.open).toBe(false);
    expect(await world.cast(voter, pollId, choice(1))).toBe('409 wrong-stage');
  });
});

it('N-32 VO-6 tells people their own open ballots, and gives two entries of one person one ballot', async () => {
  const [stays, goes, other] = await world.voters(3);
  const pollId = await world.open();
  await world.cast(stays, pollId, choice(1));
  await world.cast(goes, pollId, choice(2));
  await world.cast(other, pollId, choice(3));
  const held = await world.asking.answer(MyData, goes, 'GET', '/me/data');
  expect(held.ballots).toEqual([
    { boardId: world.boardId, question: 'Where do we begin?', marks: choice(2).marks },
  ]);
  const steward = await world.on.steward();
  const path = `/people/${stays?.person.id}/merge`;
  const body = { otherId: goes?.person.id };
  expect(await world.asking.outcome(steward, 'POST', path, body)).toBe('200');
  expect(await world.on.server.storage.polls.countBallots(pollId)).toBe(2);
  expect(await world.cast(goes, pollId, choice(4))).toBe('204');
  expect(await world.on.server.storage.polls.countBallots(pollId)).toBe(2);
  const own = await world.asking.answer(OwnBallot, stays, 'GET', `${world.pathOf(pollId)}/ballot`);
  expect(own.ballot).toEqual(choice(4));
});

it('VO-5 VO-6 ends votes with the convening, and an erased person’s ballot with them', async () => {
  const [one, other] = await world.voters(2);
  const pollId = await world.open({ secret: false });
  for (const voter of [one, other]) await world.cast(voter, pollId, choice(1));
  const erase = { confirm: 'erase' };
  expect(await world.asking.outcome(one, 'POST', '/me/erase', erase)).toMatch(/^20/);
  expect(await world.on.server.storage.polls.countBallots(pollId)).toBe(1);
  const { convening } = await world.on.sample();
  for (const type of ['open-convening', 'close-convening', 'seal-convening'] as const) {
    await world.on.server.desk.carryOut(convening.id, newId(), { type });
  }
  await eventually('the vote to end', async () => {
    return (await world.on.server.storage.polls.find(pollId))?.phase === 'closed';
  });
  expect(await result(pollId)).toMatchObject({ ballots: 1, counts: [1, 0, 0, 0] });
  const path = `/boards/${world.boardId}/polls`;
  const form = NewPollForm.parse(choiceForm());
  expect(await world.asking.outcome(world.member, 'POST', path, form)).toBe('403 not-allowed');
});
