import { BoardInfo, DoorInfo, Session } from '@throughline/protocol';

/** Somebody who joined, as their browser knows itself. */
export interface Joined {
  readonly name: string;
  /** The Cookie header that their browser sends. */
  readonly cookie: string;
  readonly session: Session;
  readonly board: BoardInfo;
}

/**
 * Joins over HTTP as the join page does: the door, the form, the board.
 * @param origin the server's own, such as `http://127.0.0.1:23456`
 * @param teamNumber which of the convening's teams; they are counted round
 */
export async function joinBoard(
  origin: string,
  { joinCode, name, teamNumber }: { joinCode: string; name: string; teamNumber: number },
): Promise<Joined> {
  const door = DoorInfo.parse(await (await ask(origin, `/api/doors/${joinCode}`)).json());
  const team = door.teams[teamNumber % door.teams.length];
  const form = { key: joinCode, name, teamId: team?.id, role: 'parent', language: 'es' };
  const joined = await ask(origin, '/api/join', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(form),
  });
  const cookie = joined.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  const session = Session.parse(await joined.json());
  const path = `/api/boards/${session.boards[0]?.id}`;
  const board = BoardInfo.parse(await (await ask(origin, path, { headers: { cookie } })).json());
  return { name, cookie, session, board };
}

async function ask(origin: string, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('Origin', origin);
  const response = await fetch(origin + path, { ...init, headers });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response;
}
