import { describe, expect, it } from 'vitest';
import { eventually, FakeClock, seeded } from './index.ts';

describe('seeded', () => {
  it('gives the same numbers for the same seed, others for another, all in their range', () => {
    const [one, same, other] = [seeded(7), seeded(7), seeded(8)];
    const numbers = Array.from({ length: 200 }, () => one.next());
    expect(Array.from({ length: 200 }, () => same.next())).toEqual(numbers);
    expect(Array.from({ length: 200 }, () => other.next())).not.toEqual(numbers);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    const drawn = new Set(Array.from({ length: 500 }, () => one.below(6)));
    expect([...drawn].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('picks from a list and throws on an empty one', () => {
    expect(['a', 'b']).toContain(seeded(1).pick(['a', 'b']));
    expect(() => seeded(1).pick([])).toThrow('empty');
  });
});

describe('the fake clock', () => {
  it('runs what falls due in order of time, what it adds on the way included, and no cancelled timer', () => {
    const clock = new FakeClock();
    const ran: string[] = [];
    clock.after(20, () => ran.push(`late at ${clock.now()}`));
    clock.after(10, () => {
      ran.push(`first at ${clock.now()}`);
      clock.after(5, () => ran.push(`added at ${clock.now()}`));
    });
    const cancel = clock.after(12, () => ran.push('never'));
    cancel();
    clock.advance(19);
    expect(ran).toEqual(['first at 10', 'added at 15']);
    clock.advance(1);
    expect(ran.at(-1)).toBe('late at 20');
    expect(clock.pending).toBe(0);
  });
});

describe('eventually', () => {
  it('gives what the check gives once it is something, and says what it waited for in vain', async () => {
    let asked = 0;
    expect(await eventually('the third', () => (++asked === 3 ? 'here' : undefined))).toBe('here');
    await expect(eventually('a miracle', () => false, 20)).rejects.toThrow('a miracle');
  });
});
