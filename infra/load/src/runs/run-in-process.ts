import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RunEnd, RunOrder } from './run-messages.ts';

const ONE_RUN = fileURLToPath(new URL('one-run.ts', import.meta.url));

/** Carries one run out in a process of its own; one that takes too long is ended and has failed. */
export function runInProcess(order: RunOrder, limitMs: number): Promise<RunEnd> {
  return new Promise((resolve) => {
    const child = fork(ONE_RUN, [], { execPath: process.execPath, execArgv: [] });
    let end: RunEnd = { type: 'failed', reason: 'the run ended without a word' };
    const timer = setTimeout(() => {
      end = { type: 'failed', reason: `not done after ${Math.round(limitMs / 1_000)} s` };
      // Its server notices that it is alone, and ends too.
      child.kill('SIGKILL');
    }, limitMs);
    child.on('message', (message: RunEnd) => {
      end = message;
    });
    child.on('exit', () => {
      clearTimeout(timer);
      resolve(end);
    });
    child.send(order);
  });
}
