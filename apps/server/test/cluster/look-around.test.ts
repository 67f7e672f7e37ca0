import { eventually, FakeClock } from '@throughline/testing';
import { expect, it } from 'vitest';
import { LookAround } from '../../src/cluster/look-around.ts';

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

function looking() {
  const clock = new FakeClock();
  let tell: (isAway: boolean) => void = () => {};
  const bus = {
    isAway: false,
    onAway(hear: (isAway: boolean) => void) {
      tell = hear;
    },
  };
  const troubles: unknown[] = [];
  const around = new LookAround({ bus, clock, trouble: (error) => troubles.push(error) });
  let looks = 0;
  around.add(async () => {
    looks++;
  });
  return {
    around,
    clock,
    troubles,
    looks: () => looks,
    away(isAway: boolean) {
      bus.isAway = isAway;
      tell(isAway);
    },
    async pass(ms: number) {
      clock.advance(ms);
      await settle();
    },
  };
}

it('CL-4 looks each 15 s, at once when the others are lost or come back, and each 2 s in between', async () => {
  const { around, looks, away, pass } = looking();
  around.start();
  await pass(14_999);
  expect(looks()).toBe(0);
  await pass(1);
  expect(looks()).toBe(1);
  away(true);
  await settle();
  expect(looks()).toBe(2);
  await pass(2_000);
  await pass(2_000);
  expect(looks()).toBe(4);
  away(false);
  await settle();
  expect(looks()).toBe(5);
  await pass(2_000);
  expect(looks()).toBe(5);
  await around.close();
  await pass(60_000);
  expect(looks()).toBe(5);
});

it('CL-4 goes on after a look that failed, and the others are looked at all the same', async () => {
  const { around, looks, troubles, pass } = looking();
  around.add(() => Promise.reject(new Error('the database is away')));
  around.start();
  await pass(15_000);
  await pass(15_000);
  expect([looks(), troubles.length]).toEqual([2, 2]);
  await around.close();
});

it('CL-4 never begins a look while the same one is under way; who asked meanwhile is answered by the next', async () => {
  const { around } = looking();
  let underWay = 0;
  let most = 0;
  let begun = 0;
  let goOn: () => void = () => {};
  around.add(async () => {
    begun++;
    most = Math.max(most, ++underWay);
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    underWay--;
  });
  const first = around.now();
  await eventually('it looks', () => begun === 1);
  const second = around.now();
  goOn();
  await eventually('it looks again', () => begun === 2);
  goOn();
  await Promise.all([first, second]);
  expect([begun, most]).toEqual([2, 1]);
});
