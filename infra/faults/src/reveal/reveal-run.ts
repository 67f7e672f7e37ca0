import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';

/** The steps of a reveal, in their order. */
export const REVEAL_STEPS = ['read', 'taken', 'put', 'marked', 'told', 'scrubbed', 'over'] as const;
export type KilledAt = (typeof REVEAL_STEPS)[number];

const PEOPLE = 8;
const NOTES = 5;

/** What a run does to the data between the kill and the next start, to see whether it would be caught. */
export type Meddling = 'nothing' | 'lose-taken' | 'forget-that-it-was-put';

/** Where a kill leaves what each of them meddles with. */
export const KILLED_AT: Readonly<Record<Exclude<Meddling, 'nothing'>, KilledAt>> = {
  'lose-taken': 'taken',
  'forget-that-it-was-put': 'put',
};

export interface RevealReport {
  readonly kills: number;
  readonly faults: readonly string[];
}

/**
 * Kills the server at each of these steps so many times, each time over the same notes, starts it again,
 * asks once more for the reveal, and counts every note.
 */
export async function killInReveals(
  steps: readonly KilledAt[],
  times: number,
  meddling: Meddling = 'nothing',
): Promise<RevealReport> {
  const root = await mkdtemp(join(tmpdir(), 'throughline-reveals-'));
  const filled = join(root, 'filled');
  await run(filled, { DO: 'fill' }, 0);
  const faults: string[] = [];
  let kills = 0;
  for (const step of steps) {
    for (let time = 0; time < times; time++) {
      const dataDir = join(root, `${step}-${time}`);
      await cp(filled, dataDir, { recursive: true });
      await run(dataDir, { DO: 'die', KILL_AT: step }, 'SIGKILL');
      kills++;
      meddle(dataDir, meddling);
      const found = JSON.parse(await run(dataDir, { DO: 'settle' }, 0));
      faults.push(...judge(found).map((fault) => `killed at ${step}: ${fault}`));
      await rm(dataDir, { recursive: true });
    }
  }
  await rm(root, { recursive: true });
  return { kills, faults };
}

/** Each note that may be shown stands on the board once, and each that is kept is its writer's. */
function judge({
  board,
  kept,
  waiting,
}: {
  board: readonly string[];
  kept: readonly string[];
  waiting: number;
}): string[] {
  const faults: string[] = waiting === 0 ? [] : ['something waits still'];
  for (let person = 0; person < PEOPLE; person++) {
    for (let at = 0; at < NOTES; at++) {
      const note = `show-${person}-${at}`;
      const times = board.filter((text) => text.includes(`>${note}<`)).length;
      if (times !== 1) faults.push(`${note} is on the board ${times} times`);
      if (kept.includes(note)) faults.push(`${note} is still private`);
    }
    const own = `keep-${person}`;
    if (kept.filter((text) => text === own).length !== 1) faults.push(`${own} is lost`);
    if (board.some((text) => text.includes(own))) faults.push(`${own} was shown`);
  }
  return faults;
}

/** No process has the file open. */
function meddle(dataDir: string, meddling: Meddling): void {
  if (meddling === 'nothing') return;
  const db = new Database(join(dataDir, 'throughline.db'));
  if (meddling === 'lose-taken') db.exec('DELETE FROM revealed_note');
  else {
    db.exec('DELETE FROM served_command');
    db.exec(`UPDATE revealed_note SET note = json_set(note, '$.id', 'other-' || position)`);
  }
  db.close();
}

/** @returns what it printed, once it has ended as it should */
function run(
  dataDir: string,
  what: Readonly<Record<string, string>>,
  ending: 0 | 'SIGKILL',
): Promise<string> {
  const main = fileURLToPath(new URL('./server-killed-in-reveal.ts', import.meta.url));
  const env = { PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir };
  const child = spawn(process.execPath, [main], {
    env: { ...env, LOG_LEVEL: 'silent', PEOPLE: String(PEOPLE), NOTES: String(NOTES), ...what },
  });
  let printed = '';
  let problem = '';
  child.stdout.on('data', (data) => {
    printed += data;
  });
  child.stderr.on('data', (data) => {
    problem += data;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => {
      if ((signal ?? code) === ending) resolve(printed);
      else reject(new Error(`it ended with ${signal ?? code}: ${problem}`));
    });
  });
}
