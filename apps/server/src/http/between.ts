import { Router } from 'express';
import { calendarFile } from '../between/calendar-file.ts';
import { datesAhead } from '../between/dates-ahead.ts';
import { sinceLastHere } from '../between/since-last-here.ts';
import { testDates } from '../between/test-dates.ts';
import { knowBoard } from '../control-plane/board-now.ts';
import { type HttpContext, requireRight, requireSeen, requireSession } from './context.ts';
import { requireNetwork } from './networks.ts';
import { presentConvenings } from './present.ts';

/** `/api/teams/:id/since`: what happened on a team's boards while one was away. */
export function between(context: HttpContext): Router {
  const { directory, desk } = context;
  const router = Router();

  router.get('/teams/:id/since', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const team = requireSeen(session, await directory.team(request.params.id));
    const { networkId } = team;
    requireRight(session, 'team.see', { networkId, teamId: team.id });
    const boards = await directory.boardsOfTeam(team.id);
    // What changed is told to those who may see what the board said before.
    const things = await Promise.all(boards.map((board) => knowBoard(desk, board)));
    const told = boards.filter((_, index) => {
      const thing = things[index];
      return thing !== undefined && session.may('version.see', thing);
    });
    response.json(await sinceLastHere(context, { id: person.id, networkId }, told));
  });

  router.get('/networks/:id/calendar.ics', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    const records = await directory.convenings(network.id);
    const own = person.teamId === null ? [] : await directory.boardsOfTeam(person.teamId);
    const entries = datesAhead({
      person,
      network,
      convenings: await presentConvenings(desk, records),
      pulses: await context.pulses.ofNetwork(network.id),
      tests: await testDates(context, own),
      runs: session.may('pulse.run', { networkId: network.id }),
      origin: context.originFor(request),
      now: context.now(),
    });
    response
      .type('text/calendar; charset=utf-8')
      .attachment('throughline.ics')
      .send(calendarFile(entries, { language: person.language, now: context.now() }));
  });

  return router;
}
