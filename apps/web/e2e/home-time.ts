import { type Browser, chromium, type Page } from '@playwright/test';
import type { ReturnLink } from '@throughline/protocol';
import config from '../playwright.config.ts';
import { makeFiveHundred } from './five-hundred.ts';
import { ask } from './furnish.ts';
import { Stage } from './stage.ts';

/**
 * `pnpm home-time`: how long it takes until the homes can be used with 500 people in ten networks, in a real browser
 * against the real server, as somebody comes for the first time (nothing is cached) and again; once as this
 * machine is, once with a processor four times slower.
 */
const ROUNDS = 7;
const SLOWER = 4;
const LIMIT_MS = 1_000;

/** A page, whoever reads it, and what has to be on it before it can be used. */
interface Home {
  who: string;
  path: string;
  cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;
  usable: Marks;
}

interface Marks {
  selector: string;
  count: number;
}

declare global {
  interface Window {
    /** When the page could be used, in milliseconds since it was asked for. */
    usableAt: Promise<number>;
  }
}

const stage = await Stage.open();
const browser = await chromium.launch(config.use?.launchOptions);
try {
  const homes = await makeHomes(browser);
  let over = 0;
  for (const slowdown of [1, SLOWER]) {
    for (const home of homes) {
      const { first, again } = await measure(home, slowdown);
      const isOver = slowdown === 1 && Math.max(middle(first), middle(again)) >= LIMIT_MS;
      if (isOver) over += 1;
      process.stdout.write(
        `${home.who.padEnd(34)} CPU/${slowdown}  first ${told(first)}  again ${told(again)}${isOver ? '  OVER' : ''}\n`,
      );
    }
  }
  process.exitCode = over === 0 ? 0 : 1;
} finally {
  await browser.close();
  await stage.close();
}

async function makeHomes(on: Browser): Promise<Home[]> {
  const steward = await open(on);
  await steward.goto(stage.stewardPath);
  await steward.waitForURL((url) => !url.pathname.startsWith('/steward'));
  const { networkId, teamId, memberId, invitation } = await makeFiveHundred(steward);
  const facilitator = await open(on);
  await facilitator.goto(invitation);
  await facilitator.getByLabel('Your name').fill('Fay');
  await facilitator.getByRole('radio', { name: 'Principal' }).check();
  await facilitator.getByRole('button', { name: 'Take up the invitation' }).click();
  await facilitator.waitForURL(/\/network\//);
  const { path } = await ask<ReturnLink>(steward, 'POST', `/people/${memberId}/card`);
  const member = await open(on);
  await member.goto(path);
  await member.waitForURL(/\/team\//);
  const teams = { selector: 'main a[href^="/team/"]', count: 10 };
  const title = { selector: 'main h1', count: 1 };
  const networks = { selector: 'main a[href^="/network/"]', count: 10 };
  const cookies = await Promise.all(
    [steward, facilitator, member].map((page) => page.context().cookies()),
  );
  for (const page of [steward, facilitator, member]) await page.context().close();
  const home = `/network/${networkId}`;
  const [ofSteward = [], ofFacilitator = [], ofMember = []] = cookies;
  return [
    { who: 'steward: all networks', path: '/networks', cookies: ofSteward, usable: networks },
    { who: 'steward: a network’s home', path: home, cookies: ofSteward, usable: teams },
    { who: 'facilitator: a network’s home', path: home, cookies: ofFacilitator, usable: teams },
    { who: 'member: a network’s home', path: home, cookies: ofMember, usable: title },
    { who: 'member: their team’s home', path: `/team/${teamId}`, cookies: ofMember, usable: title },
  ];
}

/** In milliseconds, from the address being asked for to the last thing that has to be there. */
async function measure(
  { path, cookies, usable }: Home,
  slowdown: number,
): Promise<{ first: number[]; again: number[] }> {
  const [first, again]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await open(browser);
    await page.context().addCookies(cookies);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(watchUntilUsable, usable);
    for (const times of [first, again]) {
      await page.goto(path, { waitUntil: 'commit' });
      times.push(await page.evaluate(() => window.usableAt));
    }
    await page.context().close();
  }
  return { first, again };
}

/** Runs in the page, before anything of it: no clock but the page's own is in what is measured. */
function watchUntilUsable({ selector, count }: Marks): void {
  window.usableAt = new Promise((resolve) => {
    const look = () => {
      if (document.querySelectorAll(selector).length < count) return;
      watcher.disconnect();
      // Once it is painted.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { childList: true, subtree: true });
  });
}

async function open(on: Browser): Promise<Page> {
  const context = await on.newContext({ baseURL: stage.origin, locale: 'en-US' });
  return context.newPage();
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function told(times: readonly number[]): string {
  const [least, most] = [Math.min(...times), Math.max(...times)];
  return `${middle(times).toFixed(0)} ms (${least.toFixed(0)} to ${most.toFixed(0)})`;
}
