import { expect, it } from 'vitest';
import { BOARD, openFixture, textOf } from '../test/fixture.ts';
import { settle } from '../test/peer.ts';

/** A fixture whose folds fail for as long as `failing` is true, with one person in the room. */
async function openFailing() {
  const fixture = openFixture();
  const { log, clock, come } = fixture;
  const ana = await come('Ana');
  await settle(ana);
  const folds = { failing: true, tried: 0 };
  const fold = log.fold.bind(log);
  log.fold = async (...args) => {
    folds.tried += 1;
    if (folds.failing) throw new Error('not saved: told to fail');
    await fold(...args);
  };
  const type = async (count: number) => {
    for (let i = 0; i < count; i++) {
      ana.text.insert(0, '.');
      clock.advance(40);
      await settle(ana);
    }
  };
  return { ...fixture, ana, folds, type };
}

it('R-9 acks and keeps everything while folds fail, says so, and folds once they work', async () => {
  const { log, ana, folds, type, troubles, stored } = await openFailing();
  await type(700);
  expect(ana.acked).toBe(ana.sent);
  expect(ana.saving).toBe(true);
  expect(new Set(troubles)).toEqual(new Set(['fold']));
  expect((await log.load(BOARD))?.checkpoint).toBeNull();
  expect(textOf(await stored())).toHaveLength(707);

  folds.failing = false;
  // The last failure may have put the next try off by as long as the room had been trying.
  await type(300);
  expect((await log.load(BOARD))?.updates.length).toBeLessThan(500);
  expect(ana.acked).toBe(ana.sent);
});

it('R-9 tries a fold that keeps failing ever less often, and never gives up', async () => {
  const { folds, type } = await openFailing();
  // 60 s of typing past the first 500 entries: after 0, 1, 3, 7, 15 and 31 s.
  await type(499 + 1_500);
  expect(folds.tried).toBe(6);
  await type(1_500);
  expect(folds.tried).toBe(7);
});

it('R-9 folds on leaving whatever failed before', async () => {
  const { log, clock, folds, type, ana } = await openFailing();
  await type(510);
  folds.failing = false;
  const tried = folds.tried;
  ana.cut();
  clock.advance(30_000);
  await settle(ana);
  expect(folds.tried).toBe(tried + 1);
  expect((await log.load(BOARD))?.updates).toEqual([]);
});
