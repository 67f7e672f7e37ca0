import { cliff } from './cliff.ts';
import { coldOpen } from './cold-open.ts';
import { idle } from './idle.ts';
import { manyRooms } from './many-rooms.ts';
import { oneRoom } from './one-room.ts';
import { reconnectStorm } from './reconnect-storm.ts';
import type { Scenario } from './scenario.ts';
import { stoppedReader } from './stopped-reader.ts';
import { twoNodes } from './two-nodes.ts';

/** In the order in which they run. */
export const ALL_SCENARIOS: readonly Scenario[] = [
  oneRoom,
  manyRooms,
  reconnectStorm,
  coldOpen,
  idle,
  stoppedReader,
  cliff,
  twoNodes,
];

export function scenarioNamed(name: string): Scenario | undefined {
  return ALL_SCENARIOS.find((scenario) => scenario.name === name);
}
