import { AxeBuilder } from '@axe-core/playwright';
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import { SharedDatabase } from './shared-database.ts';
import { NODES, Stage } from './stage.ts';
import type { StartedBy } from './staged-server.ts';

/** What no page of ours may ever do, gathered over a whole test. */
interface Watch {
  foreignRequests: string[];
  policyViolations: string[];
  pageErrors: string[];
}

interface Fixtures {
  /** How this test's server is started. */
  startedBy: StartedBy;
  /** How many servers this test's server is. */
  nodes: number;
  /** A server of this test's own. */
  stage: Stage;
  /**
   * A person with a browser of their own: nothing is shared with the others but the server, which they
   * reach at `baseURL` when that is told.
   */
  person: (options?: BrowserContextOptions) => Promise<Page>;
}

interface WorkerFixtures {
  /** Where several servers that stand for one find their data. */
  database: SharedDatabase;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  startedBy: ['server', { option: true }],
  nodes: [NODES, { option: true }],
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first parameter.
    async ({}, use) => {
      const database = new SharedDatabase();
      await use(database);
      await database.close();
    },
    { scope: 'worker' },
  ],
  stage: async ({ startedBy, nodes, database }, use) => {
    const stage = await Stage.open({ startedBy, nodes, database });
    await use(stage);
    await stage.close();
  },
  person: async ({ browser, stage }, use) => {
    const watch: Watch = { foreignRequests: [], policyViolations: [], pageErrors: [] };
    const contexts: BrowserContext[] = [];
    await use(async (options = {}) => {
      const { baseURL = stage.origin } = options;
      const context = await browser.newContext({
        baseURL,
        locale: 'en-US',
        reducedMotion: 'reduce',
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      watchPage(page, baseURL, watch);
      return page;
    });
    expect(watch, 'no request elsewhere, no policy violation, no uncaught error').toEqual({
      foreignRequests: [],
      policyViolations: [],
      pageErrors: [],
    });
    // A page that is left behind asks for its server as long as the worker lives.
    await Promise.all(contexts.map((context) => context.close()));
  },
});

function watchPage(page: Page, origin: string, watch: Watch): void {
  page.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!own) watch.foreignRequests.push(url.origin);
  });
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== new URL(origin).host) {
      watch.foreignRequests.push(socket.url());
    }
  });
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text()))
      watch.policyViolations.push(message.text());
  });
  page.on('pageerror', (error) => watch.pageErrors.push(String(error)));
}

/**
 * Nothing that axe finds at WCAG 2.2 AA. Our pages have no frames of other origins, so axe runs whole in the page: its other
 * way opens a second page to end in, which takes twice as long and this page's focus.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target }) => String(target)),
  }));
  expect(found).toEqual([]);
}

export { expect };
