import { type SearchAnswer, type SearchHit, SearchQuery } from '@throughline/protocol';
import { Router } from 'express';
import { around, holdsAll, wordsOf } from '../search/find-in-lines.ts';
import { type HttpContext, requireSession } from './context.ts';
import { requireNetwork } from './networks.ts';
import { presentConvenings, presentTeam, readable, teamOf } from './present.ts';
import { readBody } from './read-body.ts';

const MOST_HITS = 50;

/**
 * `GET /api/networks/:id/search`: only boards that the one who asks may read at this moment are looked at, so
 * nothing of the others is told, not even by how long it takes to find nothing.
 */
export function search(context: HttpContext): Router {
  const { directory, desk, boardLines } = context;
  const router = Router();
  router.get('/networks/:id/search', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const { id } = await requireNetwork(context, session, request.params.id);
    const words = wordsOf(readBody(SearchQuery, request.query).q ?? '');
    const answer: SearchAnswer = { hits: [], more: false, unread: false };
    if (words.length === 0) return void response.json(answer);
    const [all, teams] = await Promise.all([
      directory.boardsOfNetwork(id),
      directory.teams(id),
      directory.convenings(id).then((records) => presentConvenings(desk, records)),
    ]);
    const boards = readable(desk, all, person);
    const { words: found, unread } = await boardLines.of(boards);
    const hits: SearchHit[] = [];
    for (const board of boards) {
      const { kind, title } = board;
      const team = teamOf(board, teams);
      const shown = { id: board.id, kind, title, team: team ? presentTeam(team) : null };
      for (const line of found.get(board.id)?.lines ?? []) {
        if (hits.length > MOST_HITS || !holdsAll(line, words)) continue;
        const { id: lineId, text, language = null } = line;
        hits.push({ board: shown, line: lineId, text: around(text, words), language });
      }
    }
    response.json({ hits: hits.slice(0, MOST_HITS), more: hits.length > MOST_HITS, unread });
  });
  return router;
}
