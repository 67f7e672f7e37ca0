import { type Browser, chromium, type Page } from '@playwright/test';
import { percentile } from '../patterns/percentile.ts';
import { Crowd } from '../people/crowd.ts';
import { pause } from '../people/pause.ts';
import { boardOfNotes } from '../servers/board-content.ts';
import { contenderNamed } from '../servers/contenders.ts';
import { Venue } from '../servers/venue.ts';

/**
 * `pnpm desk`: what it costs that somebody watches a room. Every board is open and typed on by all who sit at it, 100
 * notes on each; first nobody watches, then the desk is open in headless Chromium. Told: the server's CPU and the acks
 * of those who type in both, how far apart the desk's frames are while it is looked at and scrolled, and how long the
 * page's main thread worked. The web client has to be built before.
 */
const ROOMS = Number(process.env.ROOMS ?? '40');
const SEATS = Number(process.env.SEATS ?? '8');
const SECONDS = Number(process.env.SECONDS ?? '20');
const THROTTLE = Number(process.env.THROTTLE ?? '1');
const MOST_FRAME_MS = 33;

/** Runs in the page. */
const COUNT_FRAMES = `
  const times = [];
  let last = performance.now();
  let going = true;
  const tick = (now) => {
    times.push(now - last);
    last = now;
    if (going) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  globalThis.endFrames = () => {
    going = false;
    return times.slice(1);
  };
`;

const venue = await Venue.open(contenderNamed('ours'), {
  size: { rooms: ROOMS, peoplePerRoom: SEATS, withFacilitator: true, content: boardOfNotes(100) },
});
const crowd = new Crowd(venue, { editsPerSecond: 0.5, movesPerSecond: 2, editLength: 12 });
let browser: Browser | undefined;
let slow = false;
try {
  await crowd.join(
    Array.from({ length: ROOMS }, (_, room) => room),
    SEATS,
  );
  crowd.act();
  await pause(5_000);
  await tellServer('nobody watches', () => pause(SECONDS * 1_000));
  browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
    args: ['--no-sandbox'],
  });
  const page = await openDesk(browser);
  await pause(5_000);
  await tellServer('the desk is open', async () => {
    await tellFrames(page, 'looked at', () => pause((SECONDS * 1_000) / 2));
    await tellFrames(page, 'scrolled', () => scroll(page, (SECONDS * 1_000) / 2));
  });
} finally {
  await browser?.close();
  crowd.leave();
  await venue.close();
}
process.exit(slow ? 1 : 0);

async function openDesk(chrome: Browser): Promise<Page> {
  const { port, headers } = venue.target(0, 0);
  const [name = '', value = ''] = (headers.Cookie ?? '').split('=');
  const context = await chrome.newContext({ viewport: { width: 1440, height: 900 } });
  const url = `http://127.0.0.1:${port}`;
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  if (THROTTLE > 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  }
  await page.goto(`${url}/convening/benchmark`);
  await page
    .locator('[data-table]')
    .nth(ROOMS - 1)
    .waitFor();
  return page;
}

/** The server's CPU, and how late acks come, while something goes on. */
async function tellServer(what: string, act: () => Promise<void>): Promise<void> {
  crowd.tally.start();
  const [before, startedAt] = [venue.server.cpuSeconds(), performance.now()];
  await act();
  const seconds = (performance.now() - startedAt) / 1_000;
  const share = ((venue.server.cpuSeconds() - before) / seconds) * 100;
  crowd.tally.stop();
  const { acks } = crowd.tally;
  const [median, p95] = [0.5, 0.95].map((part) => acks.quantile(part).toFixed(1));
  process.stdout.write(
    `${what}: server ${share.toFixed(1)} % of a core, acks median ${median} ms, p95 ${p95} ms\n`,
  );
}

async function tellFrames(page: Page, what: string, act: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const [before, startedAt] = [await worked(), performance.now()];
  await page.evaluate(COUNT_FRAMES);
  await act();
  const frames = await page.evaluate<number[]>('endFrames()');
  const busy = ((await worked()) - before) / ((performance.now() - startedAt) / 1_000);
  const [median, p95, p99] = [50, 95, 99].map((share) => percentile(frames, share) ?? Number.NaN);
  slow ||= !(p95 !== undefined && p95 <= MOST_FRAME_MS);
  const figures = [median, p95, p99, Math.max(...frames)].map((ms = 0) => ms.toFixed(1));
  process.stdout.write(
    `the desk of ${ROOMS} tables and ${ROOMS * SEATS} people, ${what}: ${frames.length} frames, ` +
      `median ${figures[0]}, p95 ${figures[1]}, p99 ${figures[2]}, longest ${figures[3]} ms; ` +
      `main thread ${(busy * 100).toFixed(0)} %\n`,
  );
}

async function scroll(page: Page, ms: number): Promise<void> {
  await page.mouse.move(700, 500);
  const until = performance.now() + ms;
  for (let step = 0; performance.now() < until; step++) {
    await page.mouse.wheel(0, step % 80 < 40 ? 120 : -120);
    await pause(30);
  }
}
