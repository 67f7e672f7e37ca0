import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Stage } from './stage.ts';
import { unpack } from './unpack.ts';

const TEN_WEEKS_MS = 10 * 7 * 86_400_000;

/** The two convenings of the story, and the boards of one team. */
export interface Weeks {
  readonly networkId: string;
  readonly first: string;
  second: string;
  readonly goal: string;
  readonly map: string;
}

async function sent<Answer>(page: Page, stage: Stage, path: string, data: object): Promise<Answer> {
  const answer = await page.request.post(`/api${path}`, {
    data,
    headers: { origin: stage.origin },
  });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** Each of these boards, by the paths of their pages, has its sealed version. */
export async function untilSealed(page: Page, boards: readonly string[]): Promise<void> {
  for (const board of boards) {
    const path = `/api${board.replace('/board/', '/boards/')}/versions`;
    await expect(async () => {
      const { versions } = await (await page.request.get(path)).json();
      expect(versions.map(({ reason }: { reason: string }) => reason)).toContain('sealed');
    }).toPass();
  }
}

/** The server stands still for ten weeks; whoever comes back has their session still. */
export const tenWeeksLater = (stage: Stage): Promise<void> => stage.comeBackAfter(TEN_WEEKS_MS);

/** The next convening is planned, ten weeks after the first. */
export async function planSecond(steward: Page, stage: Stage, weeks: Weeks): Promise<void> {
  const name = { en: 'Convening 2', es: 'Encuentro 2' };
  const path = `/networks/${weeks.networkId}/convenings`;
  const made = await sent<{ id: string }>(steward, stage, path, { name, date: '2099-05-10' });
  weeks.second = made.id;
}

/** On the desk of the second convening: what would come along, and the press that brings it. */
export async function carryForward(
  steward: Page,
  weeks: Weeks,
  what: 'Everything' | 'What is unresolved' | 'Areas and prompts',
): Promise<void> {
  await steward.goto(`/convening/${weeks.second}`);
  const panel = steward.getByRole('region', { name: 'Begin with an earlier convening' });
  await panel.getByRole('radio', { name: what }).check({ force: true });
  await expect(panel.getByText(/come[s]? along/).first()).toBeVisible();
  await panel.getByRole('button', { name: /^Begin \d+ boards?$/ }).click();
  await expect(panel.getByRole('status')).toContainText(/ready/);
  await expect(panel.getByText('Begun already.').first()).toBeVisible();
}

/** The page on which the second convening opens. */
export async function openThenNow(page: Page, weeks: Weeks, title: string): Promise<void> {
  await page.goto(`/convenings/${weeks.second}/then-now`);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** What a convening's file says of one of its boards: what it says now, and what it said when it was sealed. */
export interface TakenBoard {
  readonly now: string;
  readonly sealed: string;
  /** SHA-256 of the sealed version, as the file names it. */
  readonly hash: string;
}

/** Takes a convening along from its own page, and reads what stands in the file of these boards. */
export async function takeAlong(
  steward: Page,
  conveningId: string,
  boards: readonly string[],
): Promise<TakenBoard[]> {
  await steward.goto(`/convening/${conveningId}/take-along`);
  const [download] = await Promise.all([
    steward.waitForEvent('download'),
    steward.getByRole('button', { name: 'Download the file' }).click(),
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'throughline-weeks-'));
  await unpack(await readFile(await download.path()), folder);
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  const bundle = JSON.parse(await read('bundle.json'));
  return Promise.all(
    boards.map(async (board) => {
      const id = board.split('/').at(-1);
      const one = bundle.boards.find((each: { id: string }) => each.id === id);
      const sealed = one.versions.find(({ reason }: { reason: string }) => reason === 'sealed');
      const [now, then] = await Promise.all([read(one.file), read(sealed.file)]);
      return { now, sealed: then, hash: sealed.hash };
    }),
  );
}

/** The hash that a board's page of versions shows for the sealed one. */
export async function sealedHash(page: Page, board: string): Promise<string> {
  const { versions } = await (
    await page.request.get(`/api${board.replace('/board/', '/boards/')}/versions`)
  ).json();
  return versions.find(({ reason }: { reason: string }) => reason === 'sealed').hash;
}
