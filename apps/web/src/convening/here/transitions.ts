import type { ConveningState } from '@throughline/protocol';

/** What everybody is told of by a bell. */
export type Transition = 'step' | 'out' | 'recall' | 'broadcast' | 'last-minute' | 'up';

/** What happened between two states that were told; of several at one moment the one that counts most. */
export function transitionBetween(
  before: ConveningState,
  now: ConveningState,
): Transition | undefined {
  if (now.stage !== 'open') return undefined;
  if (now.stepStartedAt !== before.stepStartedAt) return 'step';
  if (now.out !== null && now.out.since !== before.out?.since) return 'out';
  if (now.out?.backAt != null && now.out.backAt !== before.out?.backAt) return 'recall';
  if (now.broadcast !== null && now.broadcast.at !== before.broadcast?.at) return 'broadcast';
  if (now.timer?.is === 'up' && before.timer?.is !== 'up') return 'up';
  return undefined;
}

const MINUTE_MS = 60_000;

/** In how many milliseconds the last minute of the present step begins; undefined when that is not to come. */
export function lastMinuteIn({ timer }: ConveningState, now: number): number | undefined {
  if (timer?.is !== 'running') return undefined;
  const inMs = timer.endsAt - MINUTE_MS - now;
  return inMs > 0 ? inMs : undefined;
}
