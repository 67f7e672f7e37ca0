import type { LineTarget } from '../wire/web-socket-line.ts';
import type { Contender } from './contenders.ts';

/** What a process, or several together, cost. */
export interface Cost {
  cpuSeconds(): number;
  residentBytes(): number;
}

/** Where people connect to, whatever stands behind it. */
export interface Place {
  readonly contender: Contender;
  readonly server: Cost;
  /** Where this person of this room connects to, and as whom. */
  target(room: number, seat: number): LineTarget;
}
