import type { RoomRegistry } from '@throughline/rooms';
import { CarryDesk } from '../carry/carry-desk.ts';
import type { RevealDesk } from '../private-writing/reveal-desk.ts';
import { Rehearsals } from './rehearsals.ts';

type Reveals = Pick<RevealDesk, 'reveal'>;
type RehearsalsPorts = ConstructorParameters<typeof Rehearsals>[0];

/**
 * The rehearsals, and what reveals and carries notes in them as on the day: what simulated people wrote alone
 * is in memory, what people wrote in the store.
 */
export function openRehearsals(
  ports: Omit<RehearsalsPorts, 'trouble' | 'rooms'> & {
    rooms: Pick<RoomRegistry, 'join' | 'look' | 'serve'>;
    revealDesk: Reveals;
    trouble: (what: string, error: unknown) => void;
  },
): { rehearsals: Rehearsals; reveals: Reveals; carryDesk: CarryDesk } {
  const { revealDesk, trouble } = ports;
  const rehearsals = new Rehearsals({
    ...ports,
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
