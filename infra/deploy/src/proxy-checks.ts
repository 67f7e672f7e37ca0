import { setTimeout as pause } from 'node:timers/promises';
import type { DocumentConnection } from '@throughline/client';
import { DoorInfo } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import type { OneOfSeveral } from './several-servers.ts';
import { ask, Visitor } from './visitor.ts';

interface Place {
  readonly origin: string;
  readonly joinCode: string;
  readonly servers: readonly [OneOfSeveral, OneOfSeveral];
}

export interface Check {
  readonly what: string;
  readonly held: boolean;
  /** In figures. */
  readonly seen: string;
}

const PEOPLE = 24;
const POLLING = 12;
const ASTRAY_MS = 10_000;
/** After a server began to go, so long at least. */
const WATCHED_MS = 4_000;
const ON_DOCUMENTS = 'throughline_connections{plane="documents"}';
const ON_CONTROL = 'throughline_connections{plane="control"}';
const ON_POLLS = 'throughline_connections{plane="polled-documents"}';

/** Two servers behind the proxy as it is handed out: every way in, one server that stops, one that dies. */
export async function* throughTheProxy({
  origin,
  joinCode,
  servers,
}: Place): AsyncGenerator<Check> {
  const hidden = await Promise.all(['/metrics', '/readyz', '/livez'].map((at) => ask(origin, at)));
  const statuses = hidden.map(({ status }) => status);
  yield check('metrics and probes are not passed', statuses.join() === '404,404,404', statuses);
  const health = await ask(origin, '/healthz');
  yield check('what people ask for is', health.status === 200, health.status);

  const { people, conveningId } = await come(origin, joinCode);
  const pages = people.map((visitor) => visitor.open());
  await Promise.all(pages.map(({ ready }) => ready));
  const inMs = await writeTogether(pages, 'first');
  yield check(`${PEOPLE} people write by WebSocket, all of one mind`, true, ms(inMs));
  yield await spread('boards by WebSocket are with both servers', servers, ON_DOCUMENTS);

  let errors = 0;
  const polls = people.slice(0, POLLING).map((visitor) => visitor.poll());
  for (const poll of polls) poll.on('connect_error', () => errors++);
  const greeted = polls.map(
    (poll) => new Promise<void>((done) => poll.once('frames', () => done())),
  );
  await Promise.all(greeted);
  await pause(3_000);
  yield check(`${POLLING} boards by long polling, none astray`, errors === 0, `${errors} errors`);
  yield await spread('boards by long polling are with both servers', servers, ON_POLLS);

  const controls = await Promise.all(
    people.map(async (visitor) => {
      const told = Promise.withResolvers<void>();
      const control = visitor.listen(conveningId, told.resolve);
      await told.promise;
      return control;
    }),
  );
  yield await spread('the convening is told by both servers', servers, ON_CONTROL);

  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const asking = new Asking(origin, people[0]?.cookie ?? '');
    const ended = servers[0].end(signal);
    const longestMs = await writeOn(pages, signal, Promise.all([ended, pause(WATCHED_MS)]));
    const { tookMs, code } = await ended;
    const { asked, unanswered } = await asking.end();
    const goOn = `${signal}: everybody writes on; a word takes to all, at most`;
    yield check(goOn, longestMs < 8_000, ms(longestMs));
    const isOver = signal === 'SIGKILL' || (tookMs < 10_000 && code === 0);
    yield check(`${signal}: the server ends`, isOver, `${ms(tookMs)}, code ${code}`);
    const most = signal === 'SIGTERM' ? 0 : 5;
    const seen = `${unanswered} of ${asked}`;
    yield check(`${signal}: requests that got no answer, or 5xx`, unanswered <= most, seen);
    await eventually('all to listen', () => controls.every((one) => one.status() === 'connected'));
    await servers[0].start();
    await eventually('nginx to ask it again', () => fetchIsBoth(origin, servers), 20_000);
  }
  await leave(pages, [...controls, ...polls]);
}

/** A proxy that sends each request to the next server: what still works, and how it is noticed (M-12). */
export async function* withoutStickiness({
  origin,
  joinCode,
  servers,
}: Place): AsyncGenerator<Check> {
  const { people } = await come(origin, joinCode);
  const pages = people.map((visitor) => visitor.open());
  await Promise.all(pages.map(({ ready }) => ready));
  const inMs = await writeTogether(pages, 'astray');
  yield check('astray: boards by WebSocket work', true, ms(inMs));
  let errors = 0;
  const polls = people.slice(0, POLLING).map((visitor) => visitor.poll());
  for (const poll of polls) {
    poll.on('connect_error', () => errors++);
    poll.on('disconnect', () => errors++);
  }
  await pause(ASTRAY_MS);
  yield check('astray: polls that went to the wrong server', errors > 0, `${errors} in 10 s`);
  const strays = await sum(
    servers,
    'throughline_refusals_total{plane="documents",reason="unknown-poll"}',
  );
  yield check('astray: the servers count them', strays > 0, strays);
  await leave(pages, polls);
}

async function come(origin: string, joinCode: string) {
  const { text } = await ask(origin, `/api/doors/${joinCode}`);
  const { convening, teams } = DoorInfo.parse(JSON.parse(text));
  const teamId = teams[0]?.id ?? '';
  const people = await Promise.all(
    Array.from({ length: PEOPLE }, (_, number) =>
      Visitor.join(origin, joinCode, teamId, `Visitor ${number}`),
    ),
  );
  return { people, conveningId: convening.id };
}

/** Everybody writes a word. @returns how long it took until all of it was saved and seen by all, in milliseconds */
async function writeTogether(pages: readonly DocumentConnection[], word: string): Promise<number> {
  const beganMs = performance.now();
  pages.forEach(({ doc }, number) => {
    doc.getText('wire').insert(0, `${word}-${number} `);
  });
  const holdsAll = ({ doc }: DocumentConnection) => {
    const words = new Set(doc.getText('wire').toString().split(' '));
    return pages.every((_, number) => words.has(`${word}-${number}`));
  };
  await eventually(
    'all to be saved and the same everywhere',
    () => pages.every((page) => page.status().kind === 'saved' && holdsAll(page)),
    30_000,
  );
  return performance.now() - beganMs;
}

/** Everybody writes word after word until something is over. @returns how long the slowest took to all, in milliseconds */
async function writeOn(
  pages: readonly DocumentConnection[],
  word: string,
  over: Promise<unknown>,
): Promise<number> {
  let isOver = false;
  void over.then(() => {
    isOver = true;
  });
  let longestMs = 0;
  for (let turn = 0; !isOver; turn++) {
    longestMs = Math.max(longestMs, await writeTogether(pages, `${word}${turn}`));
  }
  return longestMs;
}

/** Asks all the time, as people who come to a page do. */
class Asking {
  readonly #origin: string;
  readonly #cookie: string;
  #over = false;
  readonly #done: Promise<void>;
  #asked = 0;
  #unanswered = 0;

  constructor(origin: string, cookie: string) {
    this.#origin = origin;
    this.#cookie = cookie;
    this.#done = this.#ask();
  }

  async #ask(): Promise<void> {
    while (!this.#over) {
      const { status } = await ask(this.#origin, '/api/me', { cookie: this.#cookie });
      this.#asked++;
      if (status >= 500) this.#unanswered++;
      await pause(20);
    }
  }

  async end() {
    this.#over = true;
    await this.#done;
    return { asked: this.#asked, unanswered: this.#unanswered };
  }
}

const sum = async (servers: Place['servers'], series: string) =>
  (await servers[0].metric(series)) + (await servers[1].metric(series));

async function spread(what: string, servers: Place['servers'], series: string): Promise<Check> {
  const counts = [await servers[0].metric(series), await servers[1].metric(series)];
  return check(
    what,
    counts.every((count) => count > 0),
    counts.join(' and '),
  );
}

/** Whether requests of people with many sessions reach both servers. */
async function fetchIsBoth(origin: string, servers: Place['servers']): Promise<boolean> {
  const series = 'throughline_http_requests_total{route="api/me",status="401"}';
  const before = await servers[0].metric(series);
  const cookies = Array.from({ length: 20 }, (_, i) => `__Host-throughline=nobody-${i}`);
  await Promise.all(cookies.map((cookie) => ask(origin, '/api/me', { cookie })));
  return (await servers[0].metric(series)) > before;
}

async function leave(
  pages: readonly DocumentConnection[],
  lines: readonly { close(): unknown }[],
): Promise<void> {
  for (const line of lines) line.close();
  await Promise.all(pages.map((page) => page.close()));
}

const ms = (value: number) => `${Math.round(value)} ms`;
const check = (what: string, held: boolean, seen: unknown): Check => ({
  what,
  held,
  seen: String(seen),
});
