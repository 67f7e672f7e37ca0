import { seeded } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import { backUpWhileTyping } from './backup-run.ts';

const { seed } = seeded();
const some = { backups: 4, clients: 12, boards: 2, seed };

describe('a server that is backed up while people type', () => {
  it('S-30 gives backups that hold whatever was acked before them', async () => {
    const { faults, acked, tookMs } = await backUpWhileTyping({ ...some, copyFile: false });
    expect(faults, `SEED=${seed}`).toEqual([]);
    expect(tookMs).toHaveLength(some.backups);
    expect(acked).toBeGreaterThan(4 * 50);
  }, 120_000);

  it('S-30 control: the file alone, copied as it lies there, does not', async () => {
    const { faults } = await backUpWhileTyping({ ...some, copyFile: true });
    expect(faults.length, `SEED=${seed}`).toBeGreaterThan(0);
  }, 120_000);
});
