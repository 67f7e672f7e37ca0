import { spawn } from 'node:child_process';
import { ROOT } from './workspace-root.mjs';

const KEPT_LINES = 2000;
const PIPE_DRAIN_MS = 2000;
const KILL_AFTER_MS = 10_000;
const TERMINAL_COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`, 'g');

/**
 * Runs a command to its end and keeps what it printed; nothing is shown unless `verbose`.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, verbose?: boolean, limitMs?: number, onLine?: (line: string) => void }} options
 *   `limitMs` ends a command that hangs; `onLine` hears every line of both streams
 * @returns {Promise<{ code: number, output: string[], timedOut: boolean }>} never rejects: a command
 *   that cannot be started ends with code 127 and the reason as its output
 */
export function runCommand(command, args, options = {}) {
  const { cwd = ROOT, env = process.env, verbose = false, limitMs, onLine } = options;
  return new Promise((resolve) => {
    const output = [];
    let timedOut = false;
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const hear = (coloured) => {
      const line = withoutColours(coloured);
      output.push(line);
      if (output.length > KEPT_LINES) output.shift();
      if (verbose) console.log(`    ${line}`);
      onLine?.(line);
    };
    const streams = [child.stdout, child.stderr].map((stream) => eachLine(stream, hear));
    const timer =
      limitMs &&
      setTimeout(() => {
        timedOut = true;
        stopChild(child);
      }, limitMs);
    const finish = (code) => {
      clearTimeout(timer);
      for (const stream of streams) stream.flush();
      resolve({ code, output, timedOut });
    };
    child.on('error', (error) => {
      output.push(error.message);
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
    // A grandchild that outlives the command may keep its pipes open; the command is over all the same.
    child.on('exit', (code) => setTimeout(() => finish(code ?? 1), PIPE_DRAIN_MS).unref());
  });
}

/**
 * Splits a stream into lines.
 * @param {NodeJS.ReadableStream} stream
 * @param {(line: string) => void} hear
 * @returns {{ flush(): void }} flush hands over an unfinished last line
 */
export function eachLine(stream, hear) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(line.replace(/\r$/, ''));
  });
  return {
    flush() {
      if (rest) hear(rest);
      rest = '';
    },
  };
}

/** Asks a child to end, and ends it when it does not. */
export function stopChild(child, signal = 'SIGTERM') {
  child.kill(signal);
  setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS).unref();
}

/** Text as it reads without a terminal's colours. */
export function withoutColours(text) {
  return text.replace(TERMINAL_COLOURS, '');
}
