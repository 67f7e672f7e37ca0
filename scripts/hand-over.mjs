import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Gives the terminal to another program until it ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string }} options
 * @returns {Promise<number>} its exit code, or 128 and the signal's number as a shell has it
 */
export function handOver(command, args, { cwd }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: 'inherit' });
    const stopListening = forwardSignals([child]);
    child.on('error', (error) => {
      console.error(`  ${error.message}`);
      stopListening();
      resolve(127);
    });
    child.on('exit', (code, signal) => {
      stopListening();
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/**
 * Passes the request to stop on to children, once, and keeps this process alive to see them end.
 * @param {readonly import('node:child_process').ChildProcess[]} children
 * @param {() => void} [onStop] called at the first signal
 * @returns {() => void} ends the forwarding
 */
export function forwardSignals(children, onStop) {
  let stopping = false;
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const handler = () => {
      if (stopping) return;
      stopping = true;
      onStop?.();
      // Ctrl-C in a terminal reaches the children by itself: they are in the same foreground group.
      if (signal === 'SIGINT' && inTerminal()) return;
      for (const child of children) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    };
    process.on(signal, handler);
    return [signal, handler];
  });
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
}

function inTerminal() {
  return [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY);
}
