import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { BoardKind } from '@throughline/protocol';
import config from '../playwright.config.ts';
import { ask } from './furnish.ts';
import { LOOKS, openIn, shootAt } from './looks.ts';
import { bringAll } from './patterns.ts';
import { sessionOf } from './people.ts';
import { breakout, Room, step } from './room.ts';
import { Stage } from './stage.ts';
import { editor, joinTable, writeNote } from './table.ts';

/**
 * The third part of `pnpm screens`: a day as it runs (desk, wall, remote, what a participant sees), every
 * kind of board, and what comes between two convenings. For looking at, not for passing.
 */
const HEARD = [
  'Nobody asks me when the bus leaves',
  'We sit at the back',
  'The letter is in English',
];
const KINDS: readonly BoardKind[] = [
  'goal-statement',
  'data-board',
  'notes',
  'strategy-gallery',
  'pattern-board',
];

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;
interface Place {
  readonly name: string;
  readonly path: string;
  readonly as: Cookies;
}

const stage = await Stage.open();
const browser = await chromium.launch(config.use?.launchOptions);
try {
  await playDay();
} finally {
  await browser.close();
  await stage.close();
}

async function playDay(): Promise<void> {
  const steward = await openIn(browser, stage.origin, LOOKS[0]);
  const room = await Room.of(steward, stage);
  const { conveningId, networkId } = room;
  await plan(room);
  await room.tell({ type: 'open-convening' });
  const ana = await openIn(browser, stage.origin, LOOKS[0]);
  await joinTable(ana, stage, { name: 'Ana Reyes' });
  const bo = await openIn(browser, stage.origin, LOOKS[0]);
  await joinTable(bo, stage, { name: 'Bo', role: 'Principal' });
  for (const words of HEARD) await writeNote(ana, 'Says', words);
  const map = new URL(ana.url()).pathname;
  const team = (await sessionOf(ana)).me.team;
  const boards = new Map<BoardKind, string>();
  for (const kind of KINDS) {
    const isTeams = kind !== 'pattern-board';
    const owner = isTeams ? { type: 'team', teamId: team?.id } : { type: 'network' };
    const made = await ask(steward, 'POST', `/networks/${networkId}/boards`, {
      kind,
      conveningId,
      owner,
      ...(isTeams ? {} : { title: 'What keeps coming back' }),
    });
    boards.set(kind, `/board/${made.id}`);
  }
  const [facilitator, member] = [await cookiesOf(steward), await cookiesOf(ana)];
  const board = (kind: BoardKind) => boards.get(kind) ?? '';
  await fill(ana, board);

  await room.goTo('together-1');
  await shootAll([
    { name: '50-desk', path: `/convening/${conveningId}`, as: facilitator },
    { name: '51-wall', path: `/present/${conveningId}`, as: facilitator },
    { name: '52-remote', path: `/remote/${conveningId}`, as: facilitator },
    { name: '53-step', path: map, as: member },
    ...KINDS.flatMap((kind, nth) =>
      (['board', 'outline', 'steps'] as const).map((view) => ({
        name: `${54 + nth}-${kind}-${view}`,
        path: `${board(kind)}?view=${view}`,
        as: member,
      })),
    ),
  ]);

  await room.goTo('alone-1');
  await shootAll([
    { name: '60-alone', path: map, as: member },
    { name: '61-desk-alone', path: `/convening/${conveningId}`, as: facilitator },
    { name: '62-wall-alone', path: `/present/${conveningId}`, as: facilitator },
  ]);

  await room.tell(await breakout('mixed', { Blue: { pages: [ana, bo], place: 'Room 12' } }));
  await room.goTo('groups-1');
  await room.tell({ type: 'send-out', breakoutId: 'mixed' });
  await shootAll([
    { name: '63-sent-out', path: map, as: member },
    { name: '64-desk-out', path: `/convening/${conveningId}`, as: facilitator },
    { name: '65-wall-out', path: `/present/${conveningId}`, as: facilitator },
  ]);
  await room.tell({ type: 'close-convening' }, { type: 'seal-convening' });
  room.close();

  const second = await ask(steward, 'POST', `/networks/${networkId}/convenings`, {
    name: { en: 'Convening 2', es: 'Encuentro 2' },
    date: '2099-05-10',
  });
  await shootAll([
    { name: '70-sealed', path: `/convening/${conveningId}`, as: facilitator },
    { name: '71-take-along', path: `/convening/${conveningId}/take-along`, as: facilitator },
    { name: '72-carry-forward', path: `/convening/${second.id}`, as: facilitator },
    { name: '73-then-now', path: `/convenings/${second.id}/then-now`, as: facilitator },
    { name: '74-network', path: `/network/${networkId}`, as: facilitator },
    { name: '75-team', path: `/team/${team?.id}`, as: member },
    { name: '76-versions', path: `${map}/versions`, as: member },
    { name: '77-take-in', path: `/network/${networkId}/take-in`, as: facilitator },
    { name: '78-templates', path: `/network/${networkId}/templates`, as: facilitator },
  ]);
}

/** The day in place of the sample's agenda. */
async function plan(room: Room): Promise<void> {
  for (const { id } of room.state.agenda) await room.tell({ type: 'remove-step', stepId: id });
  await room.tell(
    step('together-1', 'Sort together', 'Ordenar juntos'),
    step('alone-1', 'On your own', 'A solas', {
      mode: 'solo',
      writing: 'alone',
      board: { kind: 'empathy-map' },
    }),
    step('groups-1', 'Mixed tables', 'Mesas mezcladas', { mode: 'cross-team' }),
    step('close-1', 'Closing', 'Cierre', { mode: 'plenary' }),
  );
}

/** A little on each board, as people who are new to it leave it. */
async function fill(page: Page, board: (kind: BoardKind) => string): Promise<void> {
  await page.goto(`${board('goal-statement')}?view=board`);
  await page.getByRole('button', { name: /^Measure:/ }).click();
  await editor(page).pressSequentially('the spring reading test');
  await page.keyboard.press('Escape');
  await page.goto(`${board('pattern-board')}?view=board`);
  await bringAll(page);
}

function cookiesOf(page: Page): Promise<Cookies> {
  return page.context().cookies();
}

/** Each of these places, in every look, as somebody comes there. */
async function shootAll(places: readonly Place[]): Promise<void> {
  for (const look of LOOKS) {
    for (const { name, path, as } of places) {
      const page = await openIn(browser, stage.origin, look, as);
      await page.goto(path);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      await shootAt(page, look, name);
      await page.context().close();
    }
  }
}
