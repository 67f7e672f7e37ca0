import { CLOSE_CODES } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import { openFixture, textOf } from '../test/fixture.ts';
import { settle } from '../test/peer.ts';

describe('permission', () => {
  it('R-6 lets a reader read, and changes nothing for what a reader writes', async () => {
    const { come, stored } = openFixture();
    const reader = await come('Reader');
    reader.rights.write = false;
    await settle(reader);
    expect(textOf(reader.doc)).toBe('Start. ');
    expect(reader.closedWith).toBeUndefined();
    reader.text.insert(0, 'Mine!');
    await settle(reader);
    expect(reader.closedWith?.code).toBe(CLOSE_CODES.forbidden);
    expect(textOf(await stored())).toBe('Start. ');
  });

  it('R-6 asks at each write: a right taken away bites on the next frame', async () => {
    const { rooms, come, stored } = openFixture();
    const [ana, bo] = [await come('Ana'), await come('Bo')];
    ana.text.insert(7, 'Yes.');
    await settle(ana, bo);
    ana.rights.write = false;
    ana.text.insert(7, 'No!');
    await settle(ana, bo);
    expect(ana.closedWith?.code).toBe(CLOSE_CODES.forbidden);
    expect(textOf(await stored())).toContain('Yes.');
    expect(textOf(bo.doc)).not.toContain('No!');

    bo.rights.read = false;
    await rooms.recheck();
    expect(bo.closedWith?.code).toBe(CLOSE_CODES.forbidden);
  });
});

describe('what somebody is told of their right to write', () => {
  it('R-6 comes with their coming, and again only when it changed', async () => {
    const { rooms, come } = openFixture();
    const [ana, bo] = [await come('Ana'), await come('Bo')];
    await rooms.recheck();
    await settle(ana, bo);
    ana.rights.write = false;
    await rooms.recheck();
    await rooms.recheck();
    await settle(ana, bo);
    expect(ana.closedWith).toBeUndefined();
    expect([ana.toldMayWrite, bo.toldMayWrite]).toEqual([[true, false], [true]]);
    ana.rights.write = true;
    await rooms.recheck();
    await settle(ana, bo);
    ana.text.insert(7, 'Back.');
    await settle(ana, bo);
    expect(ana.toldMayWrite).toEqual([true, false, true]);
    expect(textOf(bo.doc)).toContain('Back.');
  });
});
