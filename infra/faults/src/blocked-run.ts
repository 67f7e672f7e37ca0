import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { POLLED_DOCUMENTS_PATH } from '@throughline/protocol';
import { type Block, BlockingProxy } from '@throughline/testing/blocking-proxy';
import { type BrowserSession, runBrowserSession } from './browser-session.ts';
import { KilledServer } from './killed-server.ts';
import { readStoredBoards } from './stored-boards.ts';

const BLOCKS: readonly Block[] = ['refuses', 'swallows-frames'];
/** A cap on the whole run, however many sessions hang. */
const MINUTES_PER_SESSION = 0.5;

export interface BlockedRunOptions {
  readonly sessions: number;
  readonly atOnce: number;
  /** False: the proxies hide the fall-back, so that nothing can get through. */
  readonly fallBack: boolean;
  readonly progress: (line: string) => void;
}

export interface BlockedRunReport {
  readonly done: number;
  readonly byBlock: ReadonlyMap<Block, { done: number; of: number; savedAfterMs: number[] }>;
  readonly problems: readonly string[];
}

/** Whole visits in a real browser behind proxies that block WebSockets; every word of them is looked for in the store. */
export async function blockedRun(options: BlockedRunOptions): Promise<BlockedRunReport> {
  const problems: string[] = [];
  const byBlock = new Map(
    BLOCKS.map((block) => [block, { done: 0, of: 0, savedAfterMs: [] as number[] }]),
  );
  const finished: BrowserSession[] = [];
  const server = await KilledServer.start('real', ({ message }) => problems.push(message));
  const proxies = await Promise.all(BLOCKS.map((block) => startProxy(block, server, options)));
  const browser = await launch();
  const endsAt = Date.now() + options.sessions * MINUTES_PER_SESSION * 60_000;
  let next = 0;
  const visitOneAfterAnother = async () => {
    while (next < options.sessions && Date.now() < endsAt) {
      const number = next++;
      const { block, proxy } = proxies[number % proxies.length] as (typeof proxies)[number];
      const tally = byBlock.get(block) as { done: number; of: number; savedAfterMs: number[] };
      tally.of += 1;
      try {
        const { joinCode } = server;
        const session = await runBrowserSession(browser, { port: proxy.port, joinCode, number });
        finished.push(session);
        tally.done += 1;
        tally.savedAfterMs.push(session.savedAfterMs);
      } catch (error) {
        problems.push(`${number} (${block}): ${String(error).split('\n', 1)[0]}`);
      }
      options.progress(`${finished.length} of ${next} so far`);
    }
  };
  try {
    await Promise.all(Array.from({ length: options.atOnce }, visitOneAfterAnother));
  } finally {
    await browser.close();
    for (const { proxy } of proxies) await proxy.close();
  }
  await server.kill();
  problems.push(...(await missingWords(await server.copyStore(), finished)));
  await server.end({ keepFolder: problems.length > 0 && options.fallBack });
  return { done: finished.length, byBlock, problems };
}

async function startProxy(block: Block, { origin }: KilledServer, options: BlockedRunOptions) {
  const targetPort = Number(new URL(origin).port);
  const hidden = options.fallBack ? {} : { hiddenPath: POLLED_DOCUMENTS_PATH };
  return { block, proxy: await BlockingProxy.start({ block, targetPort, ...hidden }) };
}

function launch(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find(
    (path) => path !== undefined && existsSync(path),
  );
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** What a page called saved and the killed server's store does not hold once. */
async function missingWords(dataDir: string, sessions: readonly BrowserSession[]) {
  const boardIds = [...new Set(sessions.map(({ boardId }) => boardId))];
  const boards = await readStoredBoards(dataDir, boardIds);
  return sessions.flatMap(({ boardId, words }) => {
    const stored = JSON.stringify(boards.get(boardId)?.getMap('notes').toJSON());
    const times = stored.split(words).length - 1;
    return times === 1 ? [] : [`"${words}" stands in the store ${times} times`];
  });
}
