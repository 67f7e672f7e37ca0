// `npm run dev`: the server with reload on one port, Vite with reload on another. Vite's proxy hands
// the server what is the server's. Arguments go to the server.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { forwardSignals } from './hand-over.mjs';
import { ensureInstalled } from './install.mjs';
import { onPinnedNode, pinnedNode } from './pinned-node.mjs';
import { explain, said } from './progress.mjs';
import { eachLine, stopChild } from './run-command.mjs';
import { ROOT } from './workspace-root.mjs';

const verbose = process.argv.includes('--verbose');
const serverArgs = process.argv.slice(2).filter((argument) => argument !== '--verbose');

try {
  await ensureInstalled({ verbose });
  const node = pinnedNode();
  said(`Node ${node.version}: runs`);
  said('Server and web client: starting, Ctrl-C stops both');
  process.exitCode = await runBoth(node.path);
} catch (error) {
  explain(error);
  process.exitCode = 1;
}

/** Runs both until one ends or a signal asks; then ends the other, and gives the exit code. */
function runBoth(node) {
  const server = ['--watch', '--watch-preserve-output', 'apps/server/src/main.ts', ...serverArgs];
  const children = [
    start(node, 'server', server, ROOT),
    start(node, 'web   ', ['node_modules/vite/bin/vite.js'], join(ROOT, 'apps/web')),
  ];
  let asked = false;
  const stopListening = forwardSignals(children, () => {
    asked = true;
  });
  const ends = children.map(
    (child) =>
      new Promise((resolve) => {
        child.on('exit', (code) => {
          if (!asked) for (const other of children) if (other.exitCode === null) stopChild(other);
          resolve(code ?? 1);
        });
      }),
  );
  return Promise.all(ends).then((codes) => {
    stopListening();
    return asked ? 0 : Math.max(...codes);
  });
}

function start(node, label, args, cwd) {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const env = onPinnedNode(node, colour);
  const child = spawn(node, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const print = (line) => console.log(`${label} | ${line}`);
  for (const stream of [child.stdout, child.stderr]) eachLine(stream, print);
  return child;
}
