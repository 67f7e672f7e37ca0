import { type Seeded, seeded } from '@throughline/testing';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import type { DocumentConnection } from '../src/index.ts';
import { DocumentServer, type ServerOptions } from './document-server.ts';
import { note, open, textInLog, textOf, whenStatus } from './people.ts';

const ROUNDS = 60;

/** One page and a server that cuts lines, holds its commits and dies, all at random moments. */
class Ordeal {
  readonly random: Seeded;
  readonly page: DocumentConnection;
  /** Each moment at which `saved` was shown and the log did not hold what the page held. */
  readonly lies: string[] = [];
  savedShown = 0;
  readonly #options: ServerOptions;
  #server: DocumentServer;

  constructor(server: DocumentServer, options: ServerOptions) {
    this.random = seeded();
    this.#server = server;
    this.#options = options;
    this.page = open({ serverUrl: server.url, maxBackoffMs: 5 });
    this.page.subscribe(() => this.#look());
  }

  get server(): DocumentServer {
    return this.#server;
  }

  async run(): Promise<void> {
    for (let round = 0; round < ROUNDS; round += 1) {
      if (this.random.below(2) === 0) this.#server.holdCommits();
      await this.#edit(note(this.page.doc), round);
      await this.#meetFate();
    }
    this.#server.commit();
    await whenStatus(this.page, 'saved');
  }

  async #edit(text: Y.XmlText, round: number): Promise<void> {
    for (let edit = this.random.below(6); edit > 0; edit -= 1) {
      const at = this.random.below(text.length + 1);
      if (text.length > 4 && this.random.below(3) === 0) text.delete(Math.min(at, 2), 2);
      else text.insert(at, `${round}.`);
      if (this.random.below(2) === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async #meetFate(): Promise<void> {
    const before = this.#server.peers.length;
    switch (this.random.below(4)) {
      case 0:
        await this.#server.kill();
        this.#server = await DocumentServer.start({
          ...this.#options,
          port: this.#server.port,
          log: this.#server.log,
        });
        break;
      case 1:
        this.#server.cutAll();
        await this.#server.when(
          ({ peers }) => peers.length > before && peers.at(-1)?.counted === 1,
        );
        break;
      case 2:
        this.#server.commit();
        await whenStatus(this.page, 'saved');
        break;
      default:
        this.#server.commit();
    }
  }

  #look(): void {
    if (this.page.status().kind !== 'saved') return;
    this.savedShown += 1;
    const inLog = textInLog(this.#server.log);
    const shown = textOf(this.page.doc);
    if (inLog !== shown) this.lies.push(`saved is shown for "${shown}", the log has "${inLog}"`);
  }
}

async function ordeal(options: ServerOptions): Promise<Ordeal> {
  const run = new Ordeal(await DocumentServer.start(options), options);
  await run.run();
  await run.page.close();
  await run.server.kill();
  return run;
}

test('K-1 through cuts, held commits and deaths of the server, what is shown as saved is in its log', async () => {
  const { lies, savedShown, page, server, random } = await ordeal({});
  const repeat = `SEED=${random.seed} vitest run test/saved-truth.test.ts`;
  expect(lies, repeat).toEqual([]);
  expect(textInLog(server.log), repeat).toBe(textOf(page.doc));
  expect(savedShown, repeat).toBeGreaterThan(5);
});

test('the check above notices a server that acks before it commits', async () => {
  const { lies, random } = await ordeal({ acksTooEarly: true });
  const repeat = `SEED=${random.seed} vitest run test/saved-truth.test.ts`;
  expect(lies.length, repeat).toBeGreaterThan(0);
});
