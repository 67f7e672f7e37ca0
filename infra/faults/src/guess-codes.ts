import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { JOIN_CODE_ALPHABET, PROOF_HEADER, Problem, searchProof } from '@throughline/protocol';
import { compose, type RunningServer } from '@throughline/server';
import { readConfig } from '@throughline/server/config';

const FORGED_ADDRESSES = 500;
const REAL_ADDRESSES = 40;
const AT_ONCE = 100;
const WINDOW_MS = 60_000;
const BUDGET = 300;
const TIMED_PAIRS = 120;
const MOST_DIFFERENCE_MS = 2;

const { values } = parseArgs({ options: { guesses: { type: 'string', default: '20000' } } });
const guesses = Number(values.guesses);
const faults: string[] = [];

/** A server on a port and in a folder of its own, behind one proxy that is believed. */
async function withServer<Result>(
  use: (server: RunningServer, conveningId: string, code: string) => Promise<Result>,
): Promise<Result> {
  const dir = await mkdtemp(join(tmpdir(), 'throughline-guess-'));
  const env = { HOST: '127.0.0.1', PORT: '0', DATA_DIR: dir, TRUSTED_PROXIES: '1' };
  const server = await compose(readConfig({ ...env, LOG_LEVEL: 'silent' }, []));
  try {
    const [convening] = await server.storage.directory.convenings();
    if (!convening) throw new Error('there is no sample convening');
    return await use(server, convening.id, convening.joinCode);
  } finally {
    await server.close();
    await rm(dir, { recursive: true, force: true });
  }
}

/** @param number chooses the addresses: one that is forged, and the one that the proxy saw */
function look(server: RunningServer, key: string, number: number, proof = ''): Promise<Response> {
  const forged = number % FORGED_ADDRESSES;
  const headers = new Headers({
    Origin: `http://127.0.0.1:${server.port}`,
    'X-Forwarded-For': `198.51.${forged >> 8}.${forged & 255}, 10.0.0.${number % REAL_ADDRESSES}`,
  });
  if (proof) headers.set(PROOF_HEADER, proof);
  return fetch(`http://127.0.0.1:${server.port}/api/doors/${key}`, { headers });
}

function codeOf(number: number): string {
  let rest = number * 7_919 + 28 ** 5;
  return Array.from({ length: 7 }, () => {
    const sign = JOIN_CODE_ALPHABET[rest % 28] ?? '';
    rest = Math.floor(rest / 28);
    return sign;
  }).join('');
}

/** An answer as a client sees it, but the moment and the challenge, which are new each time. */
async function seen(response: Response): Promise<string> {
  const headers = [...response.headers].filter(([name]) => name !== 'date');
  const body = (await response.text()).replace(/"nonce":"[^"]*"/, '"nonce":""');
  return JSON.stringify([
    response.status,
    headers.filter(([name]) => name !== 'etag' && name !== 'content-length'),
    body,
  ]);
}

const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Unknown and closed codes in turn, below every budget: the same bytes, and the same time. */
async function timing(): Promise<void> {
  await withServer(async (server, conveningId, code) => {
    await server.desk.carryOut(conveningId, 'close', { type: 'close-door' });
    const times = { unknown: [] as number[], closed: [] as number[] };
    const answers = new Set<string>();
    for (let pair = 0; pair < TIMED_PAIRS; pair++) {
      const kinds =
        pair % 2 === 0 ? (['unknown', 'closed'] as const) : (['closed', 'unknown'] as const);
      for (const kind of kinds) {
        const begun = performance.now();
        const response = await look(server, kind === 'closed' ? code : codeOf(pair), pair);
        answers.add(await seen(response));
        times[kind].push(performance.now() - begun);
      }
    }
    const [unknown, closed] = [middle(times.unknown), middle(times.closed)];
    const difference = Math.abs(unknown - closed);
    console.log(
      `unknown and closed codes, ${TIMED_PAIRS} of each: ${answers.size} kind of answer; middle ${unknown.toFixed(2)} and ${closed.toFixed(2)} ms, ${difference.toFixed(2)} ms apart`,
    );
    if (answers.size !== 1) faults.push('unknown and closed codes are answered differently');
    if (difference >= MOST_DIFFERENCE_MS) faults.push('their times tell them apart');
    // Negative control: an open door is told apart.
    await server.desk.carryOut(conveningId, 'open', { type: 'open-door', minutes: null });
    answers.add(await seen(await look(server, code, 1)));
    if (answers.size !== 2) faults.push('the run cannot tell an open door from a closed one');
  });
}

/** Wrong codes with forged addresses, as fast as they are answered; one in fifty is the closed one. */
async function attack(): Promise<void> {
  await withServer(async (server, conveningId, code) => {
    await server.desk.carryOut(conveningId, 'close', { type: 'close-door' });
    const answers = new Map<string, { unknown: number; closed: number }>();
    const begun = performance.now();
    for (let first = 0; first < guesses; first += AT_ONCE) {
      await Promise.all(
        Array.from({ length: Math.min(AT_ONCE, guesses - first) }, async (_, index) => {
          const number = first + index;
          const kind = number % 50 === 7 ? 'closed' : 'unknown';
          const answer = await seen(
            await look(server, kind === 'closed' ? code : codeOf(number), number),
          );
          const counts = answers.get(answer) ?? { unknown: 0, closed: 0 };
          counts[kind]++;
          answers.set(answer, counts);
        }),
      );
    }
    const tookMs = performance.now() - begun;
    const count = (status: number) =>
      [...answers].reduce(
        (sum, [answer, { unknown, closed }]) =>
          answer.startsWith(`[${status},`) ? sum + unknown + closed : sum,
        0,
      );
    const windows = Math.floor(tookMs / WINDOW_MS) + 1;
    console.log(
      `${guesses} wrong codes from ${FORGED_ADDRESSES} forged addresses in ${(tookMs / 1_000).toFixed(0)} s: ${count(404)} looked up, ${count(429)} asked for work first`,
    );
    if (count(404) > BUDGET * windows) faults.push('more were looked up than the budget allows');
    if (count(404) + count(429) !== guesses) faults.push('some were answered otherwise');
    const onlyOneKind = [...answers.values()].filter(({ unknown }) => unknown === 0);
    if (onlyOneKind.length > 0) faults.push('a closed code got an answer that no unknown one got');

    await server.desk.carryOut(conveningId, 'open', { type: 'open-door', minutes: null });
    const asked = performance.now();
    let response = await look(server, code, 3);
    if (response.status === 429) {
      const { challenge } = Problem.parse(await response.json());
      const proof = challenge && searchProof(challenge, code, 0, 2 ** 26);
      response = await look(server, code, 3, proof);
      console.log(`the right code: in with ${challenge?.bits} bits of work`);
    }
    console.log(
      `the right code: ${response.status} after ${(performance.now() - asked).toFixed(0)} ms`,
    );
    if (response.status !== 200) faults.push('the right code was refused');
  });
}

await timing();
await attack();
for (const fault of faults) console.log(`FAULT: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
