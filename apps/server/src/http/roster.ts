import {
  MOST_PEOPLE,
  mendLetters,
  type Network,
  type Person,
  readRoster,
} from '@throughline/network';
import {
  MOST_ROSTER_LINES,
  type NewTeamForm,
  type RosterPreview,
  type RosterResult,
  RosterText,
} from '@throughline/protocol';
import { Router } from 'express';
import { everybodyIn } from '../roster/everybody-in.ts';
import { newPeople } from '../roster/new-people.ts';
import { tableOf } from '../roster/table-of.ts';
import { Turns } from '../turns.ts';
import { audited, type HttpContext, requireRight, requireSession } from './context.ts';
import { requireNetwork } from './networks.ts';
import { presentTeam } from './present.ts';
import { presentPerson } from './present-person.ts';
import { readBody } from './read-body.ts';
import { addNewTeam } from './teams.ts';

/** `/api/networks/:id/roster/preview` and `/api/networks/:id/roster`: a list of people, read and taken. */
export function roster(context: HttpContext): Router {
  const router = Router();
  // Two who press the button at once put nobody on the roster twice.
  const turns = new Turns();

  router.post('/networks/:id/roster/preview', async (request, response) => {
    const { session } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    requireRight(session, 'person.add', { networkId: network.id, level: 'member' });
    const { preview } = await readFor(context, network, readBody(RosterText, request.body));
    response.json(preview);
  });

  router.post('/networks/:id/roster', async (request, response) => {
    const { session, person: actor } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    requireRight(session, 'person.add', { networkId: network.id, level: 'member' });
    requireRight(session, 'team.add', { networkId: network.id });
    const list = readBody(RosterText, request.body);
    const result = await turns.take(network.id, () => importList(context, network, list, actor));
    response.status(201).json(result);
  });

  return router;
}

/** A list says no more of a team than its name: the rest is a guess that its page puts right. */
const teamCalled = (name: string): NewTeamForm => ({
  name,
  organisation: 'district',
  size: 'medium',
  setting: 'town',
});

/** What a list says, held against the network as it is now. */
async function readFor(
  { directory }: HttpContext,
  network: Network,
  { text, ...request }: RosterText,
): Promise<{ preview: RosterPreview; before: number }> {
  const people = await everybodyIn(directory, network.id);
  const mended = mendLetters(text);
  const read = readRoster(tableOf(mended), request, {
    teams: await directory.teams(network.id),
    people,
    maxTeams: network.settings.maxTeams,
    roomForPeople: Math.min(MOST_ROSTER_LINES, MOST_PEOPLE - people.length),
  });
  return { preview: { ...read, lettersMended: mended !== text }, before: people.length };
}

async function importList(
  context: HttpContext,
  network: Network,
  list: RosterText,
  actor: Person,
): Promise<RosterResult> {
  const { directory, now } = context;
  const { preview, before } = await readFor(context, network, list);
  const added = [];
  for (const name of preview.newTeams)
    added.push(await addNewTeam(context, { network, by: actor }, teamCalled(name)));
  // Read again: the teams that were just made are known by now, however each line calls them.
  const { preview: known } = added.length > 0 ? await readFor(context, network, list) : { preview };
  const good = known.lines.filter(({ problems }) => problems.length === 0);
  const people = newPeople(good, {
    networkId: network.id,
    language: actor.language,
    before,
    now: now(),
  });
  // One act, however many it adds; a list of which no line is good adds nobody, and is none.
  const taken = { networkId: network.id, thingId: network.id };
  if (people.length > 0) {
    await audited(context, actor, 'roster.import', taken, () => directory.addPeople(people));
  }
  const teams = await directory.teams(network.id);
  return {
    people: people.map((person) => presentPerson(person, teams)),
    newTeams: added.map(presentTeam),
    left: known.lines.filter(({ problems }) => problems.length > 0),
  };
}
