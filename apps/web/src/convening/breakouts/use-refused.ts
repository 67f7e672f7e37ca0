import type { Command, Refusal } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import type { LiveConvening } from '../use-convening.ts';

const COMMANDS = [
  'put-breakout',
  'remove-breakout',
  'set-group',
  'move-people',
  'send-out',
  'recall',
  'walk-on',
  'end-walk',
  'set-together',
  'broadcast',
] as const satisfies readonly Command['type'][];
const OF_GROUPS: ReadonlySet<Command['type']> = new Set(COMMANDS);

/** Why the last command came to nothing, where it was one about groups. */
export function useRefused({
  running,
  refusal,
}: Pick<LiveConvening, 'running' | 'refusal'>): Refusal | undefined {
  const [last, setLast] = useState<Command['type']>();
  useEffect(() => {
    if (running !== undefined) setLast(running);
  }, [running]);
  return last !== undefined && OF_GROUPS.has(last) ? refusal : undefined;
}
