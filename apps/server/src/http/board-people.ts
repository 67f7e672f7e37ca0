import type { Board, Person } from '@throughline/network';
import type { BoardPeople } from '@throughline/protocol';
import { Router } from 'express';
import { knowBoard } from '../control-plane/board-now.ts';
import { colorOf } from '../people/color.ts';
import type { LiveSession } from '../people/signed-in.ts';
import { requireBoard } from './boards.ts';
import { type HttpContext, requireSession } from './context.ts';
import { presentTeam } from './present.ts';

/** So many people are named at most: many times those of a table. */
const MOST_NAMED = 500;

/** Those who sit in a group, for one who sits there too or runs the room; nobody for others, and for other boards. */
async function groupMates(
  { directory, desk }: HttpContext,
  session: LiveSession,
  board: Board,
): Promise<readonly Person[]> {
  const { owner } = await knowBoard(desk, board);
  if (owner.type !== 'group') return [];
  const { people } = owner;
  const { networkId } = board;
  if (!session.may('convening.tell', { networkId, teamId: null, people })) return [];
  const found = await Promise.all(
    [...people].slice(0, MOST_NAMED).map((key) => directory.personByKey(key)),
  );
  return found.flatMap((person) => (person?.networkId === networkId ? person : []));
}

/** `GET /api/boards/:id/people`: the names behind the comments, and those who may be mentioned. */
export function boardPeople(context: HttpContext): Router {
  const { directory, boardLines } = context;
  const router = Router();
  router.get('/boards/:id/people', async (request, response) => {
    const { session } = await requireSession(context, request);
    const board = await requireBoard(context, session, request.params.id);
    const { networkId, owner } = board;
    const { words } = await boardLines.of([board]);
    const told = words.get(board.id);
    const teamId = owner.type === 'team' ? owner.teamId : undefined;
    const mayName = teamId !== undefined && session.may('team.see-members', { networkId, teamId });
    // Whoever comments chose to be seen; a mention could be of any key, and would name who wrote a note.
    const keys = [...(told?.speakers ?? []), ...((mayName && told?.mentioned) || [])];
    const speakers = [...new Set(keys)].slice(0, MOST_NAMED);
    const known = (await Promise.all(speakers.map((key) => directory.personByKey(key)))).map(
      (person) =>
        person && (person.networkId === null || person.networkId === networkId)
          ? person
          : undefined,
    );
    const members = mayName
      ? await directory.teamMembers(teamId)
      : await groupMates(context, session, board);
    const teams = await directory.teams(networkId);
    const shown = new Map<string, BoardPeople[number]>();
    const put = (key: string, person: Person) => {
      const team = teams.find(({ id }) => id === person.teamId);
      const { name, role } = person;
      const named = {
        key,
        name,
        role,
        color: colorOf(person),
        team: team ? presentTeam(team) : null,
      };
      shown.set(key, named);
    };
    // Of two entries that became one, comments may hold either key.
    for (const [index, person] of known.entries()) if (person) put(speakers[index] ?? '', person);
    for (const person of members) put(person.key, person);
    const people: BoardPeople = [...shown.values()].sort((a, b) => a.name.localeCompare(b.name));
    response.json(people);
  });
  return router;
}
