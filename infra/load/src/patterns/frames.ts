import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { type Editors, startEditors } from './editors.ts';
import { percentile } from './percentile.ts';
import { type ServerAtWork, startServer } from './start-server.ts';

/**
 * `pnpm patterns`: how long a frame of a pattern board takes in headless Chromium while somebody pans, zooms and drags,
 * with 2,000 signals on it and 20 people who sort at the same time. The web client has to be built before.
 */
const SIGNALS = Number(process.env.SIGNALS ?? '2000');
const EDITORS = Number(process.env.EDITORS ?? '20');
const MOST_MS = Number(process.env.MOST_MS ?? '33');
const SECONDS = 6;

const WEB_DIR = fileURLToPath(new URL('../../../../apps/web/dist', import.meta.url));

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

const nothing = async () => {};
const ACTS = {
  pan: { prepare: nothing, act: pan },
  zoom: { prepare: nothing, act: zoom },
  'pan close by': { prepare: comeClose, act: pan },
  drag: { prepare: nothing, act: drag },
} as const;

const server = await startServer(SIGNALS, WEB_DIR);
const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
  args: ['--no-sandbox'],
});
let editors: Editors | undefined;
let slow = false;
try {
  const page = await openBoard(browser, server);
  editors = await startEditors(server, EDITORS);
  for (const [what, { prepare, act }] of Object.entries(ACTS)) {
    await prepare(page);
    const { frames, longest } = await framesWhile(page, () => act(page));
    const [median, p95, p99] = [50, 95, 99].map((share) => percentile(frames, share));
    process.stdout.write(
      `${what.padEnd(12)} ${frames.length} frames: median ${ms(median)}, p95 ${ms(p95)}, ` +
        `p99 ${ms(p99)}, longest ${ms(longest)}\n`,
    );
    slow ||= p95 === undefined || p95 > MOST_MS;
  }
  process.stdout.write(`${editors.changes()} changes by ${EDITORS} others meanwhile\n`);
} finally {
  editors?.stop();
  await browser.close();
  server.stop();
}
process.exitCode = slow ? 1 : 0;

async function openBoard(chrome: Browser, { origin, joinCode, teamIds, boardId }: ServerAtWork) {
  const page = await chrome.newPage({ viewport: { width: 1440, height: 900 } });
  const rate = Number(process.env.THROTTLE ?? '1');
  if (rate > 1) {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
  }
  await page.goto(origin);
  await page.evaluate(
    async ([key, teamId]) => {
      const body = { key, teamId, name: 'Ana', role: 'parent', language: 'en' };
      await fetch('/api/join', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    },
    [joinCode, teamIds[0]],
  );
  await page.goto(`${origin}/board/${boardId}?view=board`);
  await page.getByRole('button', { name: 'Closer' }).waitFor();
  return page;
}

/** The time from each frame to the next while something is done. */
async function framesWhile(page: Page, act: () => Promise<void>) {
  await page.evaluate(COUNT_FRAMES);
  await act();
  const frames = await page.evaluate<number[]>('endFrames()');
  return { frames, longest: Math.max(...frames) };
}

/** The bare table, pulled to and fro. */
async function pan(page: Page): Promise<void> {
  const { x, y } = await tableOf(page);
  await untilOver(SECONDS, async (step) => {
    await page.mouse.move(x, y);
    await page.mouse.wheel(step % 80 < 40 ? 60 : -60, step % 40 < 20 ? 30 : -30);
  });
}

async function zoom(page: Page): Promise<void> {
  const { x, y } = await tableOf(page);
  await page.keyboard.down('Control');
  await untilOver(SECONDS, async (step) => {
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, step % 60 < 30 ? -40 : 40);
  });
  await page.keyboard.up('Control');
}

/** Comes so close to a pattern that its cards can be read. */
async function comeClose(page: Page): Promise<void> {
  const card = page.locator('.react-flow__node-card');
  await page.getByRole('button', { name: 'See everything' }).click();
  const pattern = await page.locator('.react-flow__node-cluster').first().boundingBox();
  if (!pattern) throw new Error('no pattern came into sight');
  await page.mouse.move(pattern.x + pattern.width / 2, pattern.y + pattern.height * 0.6);
  await page.keyboard.down('Control');
  for (let i = 0; i < 60 && (await card.count()) === 0; i++) {
    await page.mouse.wheel(0, -60);
    await page.waitForTimeout(30);
  }
  await page.keyboard.up('Control');
  await page.waitForTimeout(500);
}

/** One card, taken around the table and let go. */
async function drag(page: Page): Promise<void> {
  const card = page.locator('.react-flow__node-card');
  const { x, y } = await tableOf(page);
  const boxes = await card.evaluateAll((cards) =>
    cards.map((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }),
  );
  const near = boxes.sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))[0];
  if (!near) throw new Error('no card came into sight');
  await page.mouse.move(near.x, near.y);
  await page.mouse.down();
  await untilOver(SECONDS, async (step) => {
    await page.mouse.move(x + 250 * Math.cos(step / 12), y + 150 * Math.sin(step / 9));
  });
  await page.mouse.up();
}

async function tableOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('.react-flow').boundingBox();
  if (!box) throw new Error('there is no table');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function untilOver(seconds: number, act: (step: number) => Promise<void>): Promise<void> {
  const end = performance.now() + seconds * 1000;
  for (let step = 0; performance.now() < end; step++) await act(step);
}

function ms(time: number | undefined): string {
  return `${(time ?? Number.NaN).toFixed(1)} ms`;
}
