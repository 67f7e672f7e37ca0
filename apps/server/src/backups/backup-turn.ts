import type { ShortLived } from '@throughline/network';

/** Longer than a backup takes. */
const MAKING_MS = 1_800_000;
/** The next one may come so much sooner than the plan says: no clock and no server is that exact. */
const SOONER_MS = 60_000;

/** Whose turn it is to make the next backup. */
export interface BackupTurn {
  /** Whether this server makes it: none was made in the plan's time, and no other makes one. */
  take(now: number): Promise<boolean>;
  made(now: number): Promise<void>;
}

/**
 * The turns of servers that share their data: each backup is made by one of them, into its own folder. One that dies
 * over it leaves it to another half an hour later.
 */
export function backupTurn(shortLived: ShortLived, everyMs: number): BackupTurn {
  let minesUntil = Number.NEGATIVE_INFINITY;
  return {
    async take(now) {
      if ((await shortLived.counted('backup made', now)) > 0) return false;
      if (minesUntil > now) return true;
      const until = now + MAKING_MS;
      if (!(await shortLived.claim('backup under way', until, now))) return false;
      minesUntil = until;
      return true;
    },
    async made(now) {
      minesUntil = Number.NEGATIVE_INFINITY;
      await shortLived.count('backup made', Math.max(everyMs / 2, everyMs - SOONER_MS), now);
    },
  };
}
