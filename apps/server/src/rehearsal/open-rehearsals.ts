import type { Roster } from '@throughline/bus';
import type { RoomRegistry } from '@throughline/rooms';
import { CarryDesk } from '../carry/carry-desk.ts';
import type { Hints } from '../cluster/hints.ts';
import type { RevealDesk } from '../private-writing/reveal-desk.ts';
import { systemClock } from '../system-clock.ts';
import { Rehearsals } from './rehearsals.ts';
import { RehearsalsElsewhere } from './rehearsals-elsewhere.ts';

type Reveals = Pick<RevealDesk, 'reveal'>;
type RehearsalsPorts = ConstructorParameters<typeof Rehearsals>[0];

/**
 * The rehearsals, and what reveals and carries notes in them as on the day: what simulated people wrote alone
 * is in memory, what people wrote in the store.
 */
export function openRehearsals(
  ports: Omit<RehearsalsPorts, 'trouble' | 'rooms' | 'elsewhere'> & {
    rooms: Pick<RoomRegistry, 'join' | 'look' | 'serve'>;
    revealDesk: Reveals;
    trouble: (what: string, error: unknown) => void;
    /** Undefined on a server that is alone. */
    roster: Roster | undefined;
    hints: Hints;
  },
): { rehearsals: Rehearsals; reveals: Reveals; carryDesk: CarryDesk } {
  const { revealDesk, trouble, roster, hints } = ports;
  // Not by the clock of those who are simulated.
  const elsewhere = roster && new RehearsalsElsewhere({ roster, hints, clock: systemClock });
  const rehearsals = new Rehearsals({
    ...ports,
    elsewhere,
    trouble: (error) => trouble('a simulated person has trouble', error),
  });
  const reveals: Reveals = {
    reveal: (...asked) => rehearsals.reveal(...asked) ?? revealDesk.reveal(...asked),
  };
  const carryDesk = new CarryDesk({
    ...ports,
    reveal: reveals.reveal,
    trouble: (error) => trouble('notes could not be taken along', error),
  });
  return { rehearsals, reveals, carryDesk };
}
