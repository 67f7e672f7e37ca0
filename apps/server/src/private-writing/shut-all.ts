import type { RoomRegistry } from '@throughline/rooms';

/** Does the work while nobody can write in any of these documents. */
export function whileAllShut<Result>(
  rooms: Pick<RoomRegistry, 'whileShut'>,
  documentIds: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> {
  const [first, ...others] = documentIds;
  if (first === undefined) return work();
  return rooms.whileShut(first, () => whileAllShut(rooms, others, work));
}
