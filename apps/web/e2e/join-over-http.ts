import { DoorInfo, type Role, Session } from '@throughline/protocol';
import type { Stage } from './stage.ts';

/** Comes in by the printed code without a browser. @param team its place in the list of the door */
export async function joinOverHttp(
  stage: Stage,
  { name, role, team = 0 }: { name: string; role: Role; team?: number },
): Promise<Session['me']> {
  const door = await fetch(`${stage.origin}/api/doors/${stage.joinCode}`);
  const { teams } = DoorInfo.parse(await door.json());
  const answer = await fetch(`${stage.origin}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: stage.origin },
    body: JSON.stringify({
      key: stage.joinCode,
      name,
      teamId: teams[team]?.id ?? null,
      role,
      language: 'en',
    }),
  });
  if (answer.status !== 201) throw new Error(`${name} could not come in: ${answer.status}`);
  return Session.parse(await answer.json()).me;
}
