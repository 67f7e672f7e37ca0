import type { Page } from '@playwright/test';
import { signInSteward } from './people.ts';
import type { Stage } from './stage.ts';
import { joinTable } from './table.ts';

const TEAM = 'Juniper Creek School District';

/** Has the steward make a goal statement for the sample's first team. @returns its address and that of its map */
export async function makeGoalBoard(
  steward: Page,
  stage: Stage,
): Promise<{ goal: string; networkId: string }> {
  const { networkId, conveningId } = await signInSteward(steward, stage);
  const teams: { id: string; name: string }[] = await (
    await steward.request.get(`/api/networks/${networkId}/teams`)
  ).json();
  const teamId = teams.find(({ name }) => name === TEAM)?.id;
  const answer = await steward.request.post(`/api/networks/${networkId}/boards`, {
    data: { kind: 'goal-statement', conveningId, owner: { type: 'team', teamId } },
    headers: { origin: stage.origin },
  });
  if (!answer.ok()) throw new Error(`no board was made: ${answer.status()} ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: string };
  return { goal: `/board/${id}`, networkId };
}

/** Comes to the team's table, and to its goal in this view. */
export async function joinGoal(
  page: Page,
  stage: Stage,
  { name, goal, view }: { name: string; goal: string; view: 'board' | 'outline' | 'steps' },
): Promise<void> {
  await joinTable(page, stage, { name });
  await page.goto(`${goal}?view=${view}`);
}
