import type { Page } from '@playwright/test';
import type { NewInvitation, RosterResult } from '@throughline/protocol';
import { ask, dayFromNow } from './furnish.ts';

const NETWORKS = 10;
const TEAMS_EACH = 10;
const PEOPLE_EACH = 50;
const CONVENINGS_EACH = 3;
const ROLES = ['District leader', 'Principal', 'Teacher leader', 'Parent', 'Board member'];

/** What 500 people in ten networks leave: the ids of one network, and one of its people. */
export interface FiveHundred {
  networkId: string;
  teamId: string;
  memberId: string;
  /** The path of an invitation to run that network. */
  invitation: string;
}

/** Ten networks of ten teams, fifty people and three convenings each, made by the steward of this page. */
export async function makeFiveHundred(steward: Page): Promise<FiveHundred> {
  let made: FiveHundred | undefined;
  for (let number = 1; number <= NETWORKS; number++) made = await makeNetwork(steward, number);
  if (made === undefined) throw new Error('there is no network');
  return made;
}

async function makeNetwork(steward: Page, number: number): Promise<FiveHundred> {
  const { id: networkId } = await ask(steward, 'POST', '/networks', {
    name: { en: `Learning network ${number}`, es: `Red de aprendizaje ${number}` },
  });
  for (const [index, name] of ['Convening 1', 'Site visits', 'Convening 2'].entries()) {
    await ask(steward, 'POST', `/networks/${networkId}/phases`, {
      name: { en: name, es: name },
      kind: index === 1 ? 'visits' : 'convening',
      startsOn: dayFromNow(index * 30 - 20),
      endsOn: dayFromNow(index * 30 - 10),
    });
  }
  const text = ['Name,Role,Team', ...Array.from({ length: PEOPLE_EACH }, lineOf(number))].join(
    '\n',
  );
  const { people } = await ask<RosterResult>(steward, 'POST', `/networks/${networkId}/roster`, {
    text,
  });
  for (let day = 0; day < CONVENINGS_EACH; day++) {
    await ask(steward, 'POST', `/networks/${networkId}/convenings`, {
      name: { en: `Day ${day + 1}`, es: `Día ${day + 1}` },
      date: dayFromNow(day * 30),
    });
  }
  const { path } = await ask<NewInvitation>(steward, 'POST', `/networks/${networkId}/invitations`, {
    level: 'facilitator',
    teamId: null,
  });
  const [first] = people;
  return {
    networkId,
    teamId: first?.team?.id ?? '',
    memberId: first?.id ?? '',
    invitation: path,
  };
}

const lineOf = (network: number) => (_: unknown, seat: number) =>
  `Person ${network}-${seat + 1} of Five Hundred,${ROLES[seat % ROLES.length]},District ${
    'ABCDEFGHIJ'[seat % TEAMS_EACH]
  }-Valley`;
