import {
  type Directory,
  isConveningAhead,
  isPulseClosing,
  isReminded,
  type Network,
  type Pulses,
  type ReminderFacts,
  type TeamTest,
  testDayAt,
} from '@throughline/network';
import type { UpdateLog } from '@throughline/rooms';
import { testDates } from '../between/test-dates.ts';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import { presentConvenings } from '../http/present.ts';
import { everybodyIn } from '../roster/everybody-in.ts';

/** What is read to know which reminders are due. */
export interface FactPorts {
  readonly directory: Directory;
  readonly pulses: Pulses;
  readonly updateLog: Pick<UpdateLog, 'load'>;
  readonly desk: ConveningDesk;
}

/** What a network's reminders follow from. Where nobody is reminded, nothing further is read. */
export async function reminderFacts(
  { directory, pulses, updateLog, desk }: FactPorts,
  { id: networkId }: Network,
  now: number,
): Promise<ReminderFacts> {
  const people = (await everybodyIn(directory, networkId)).filter(isReminded);
  if (people.length === 0) {
    return { people, convenings: [], pulses: [], answered: new Map(), tests: [] };
  }
  const shown = await presentConvenings(desk, await directory.convenings(networkId));
  const closing = (await pulses.ofNetwork(networkId)).filter((one) => isPulseClosing(one, now));
  const answered = new Map<string, ReadonlySet<string>>();
  for (const { id } of closing) {
    const said = await pulses.answers(id);
    answered.set(id, new Set(said.map(({ personId }) => personId)));
  }
  const tests: TeamTest[] = [];
  const teams = new Set(people.flatMap(({ teamId }) => teamId ?? []));
  for (const teamId of testDayAt(now) === undefined ? [] : teams) {
    const dates = await testDates({ updateLog }, await directory.boardsOfTeam(teamId));
    tests.push(...dates.map(({ id, boardId, on }) => ({ id, teamId, boardId, on })));
  }
  return {
    people,
    convenings: shown.filter((convening) => isConveningAhead(convening, now)),
    pulses: closing,
    answered,
    tests,
  };
}
