import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import config from '../playwright.config.ts';
import { Stage } from './stage.ts';
import { editor, joinTable } from './table.ts';

/**
 * `pnpm frames`: how long a frame takes on a board of 200 notes, on a processor a quarter as fast as this one, while
 * somebody scrolls and while they type, in each of the three views, with another person typing beside them. For
 * reading, not for passing.
 */
const NOTES_IN_A_LIST = 25;
const LISTS = ['Who', 'Trying to do', 'Sees', 'Says', 'Does', 'Hears', 'Strains', 'Hopes'];
const THROTTLE = Number(process.env.THROTTLE ?? 4);

const stage = await Stage.open();
const browser = await chromium.launch(config.use?.launchOptions);
try {
  const bo = await comeIn(browser, 'Bo', { width: 1440, height: 900 });
  await fill(bo);
  const ana = await comeIn(browser, 'Ana', { width: 1440, height: 900 });
  await ana.keyboard.press('Escape');
  process.stdout.write(
    `view      doing      frames   p50 ms   p95 ms   longest ms   (${THROTTLE}× throttle)\n`,
  );
  for (const view of ['board', 'outline', 'steps']) await measure(ana, bo, view);
} finally {
  await browser.close();
  await stage.close();
}

async function comeIn(browser: Browser, name: string, viewport: { width: number; height: number }) {
  const context = await browser.newContext({
    baseURL: stage.origin,
    viewport,
    locale: 'en-US',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await joinTable(page, stage, { name });
  await editor(page).waitFor();
  return page;
}

/** Writes notes into every list, one after another, as a person does. */
async function fill(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  for (const list of LISTS) {
    await page.getByRole('button', { name: `Add a note to ${list}`, exact: true }).click();
    for (let n = 1; n <= NOTES_IN_A_LIST; n++) {
      const words = 'a thing that somebody told us on the way '.repeat(1 + (n % 4));
      await page.keyboard.insertText(`${list} ${n}: ${words}`.trim());
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Escape');
  }
}

async function measure(ana: Page, bo: Page, view: string): Promise<void> {
  await ana.goto(`${new URL(ana.url()).pathname}?view=${view}`);
  await ana.locator('[data-light="saved"]').waitFor();
  const cdp = await ana.context().newCDPSession(ana);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  await ana.mouse.move(700, 500);
  await tell(ana, view, 'scrolling', async () => {
    for (let step = 0; step < 60; step++) await ana.mouse.wheel(0, step < 40 ? 240 : -400);
  });
  await ana.evaluate(() => scrollTo(0, 0));
  if (view === 'outline')
    await ana.locator('[data-look="note"] [class*="editable"]').first().click();
  else await ana.getByRole('button', { name: /^Who 1:/ }).click();
  await editor(ana).waitFor();
  await tell(ana, view, 'typing', () =>
    ana.keyboard.type(' and some more words of mine', { delay: 60 }),
  );
  // Another person types into a note that is in sight.
  await bo.getByRole('button', { name: /^Who 2:/ }).click();
  await tell(ana, view, 'reading', () => bo.keyboard.type(' and some of theirs', { delay: 60 }));
  await bo.keyboard.press('Escape');
  await ana.keyboard.press('Escape');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}

/** Prints how far apart the frames were while something was done. */
async function tell(page: Page, view: string, doing: string, act: () => Promise<void>) {
  await page.evaluate(() => {
    const seen: number[] = [];
    const frame = (at: number) => {
      seen.push(at);
      Object.assign(window, { frames: seen, nextFrame: requestAnimationFrame(frame) });
    };
    requestAnimationFrame(frame);
  });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const before = await workOf(cdp);
  await act();
  const after = await workOf(cdp);
  const frames = await page.evaluate(() => {
    const { frames, nextFrame } = window as unknown as { frames: number[]; nextFrame: number };
    cancelAnimationFrame(nextFrame);
    return frames;
  });
  const gaps = frames.slice(1).map((at, index) => at - (frames[index] ?? at));
  const sorted = gaps.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  const cells = [view.padEnd(9), doing.padEnd(10), String(gaps.length).padStart(6)];
  const times = [0.5, 0.95, 1].map((share) => at(share).padStart(8));
  const work = Object.entries(after).map(
    ([what, ms]) => `${what} ${Math.round(ms - (before[what] ?? 0))}`,
  );
  process.stdout.write(`${[...cells, ...times].join(' ')}   ${work.join(', ')}\n`);
}

/** How long the page's main thread has worked so far, in ms, by what it did. */
async function workOf(cdp: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => 1_000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return {
    task: of('TaskDuration'),
    script: of('ScriptDuration'),
    style: of('RecalcStyleDuration'),
    layout: of('LayoutDuration'),
  };
}
