// Runs one of the server's programs, from a fresh clone too: `npm run backup`, `npm run restore -- folder`.
import { handOver } from './hand-over.mjs';
import { ensureInstalled } from './install.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { explain } from './progress.mjs';
import { ROOT } from './workspace-root.mjs';

const [program, ...args] = process.argv.slice(2);

try {
  await ensureInstalled({ verbose: false });
  process.exitCode = await handOver(pinnedNode().path, [`apps/server/src/${program}`, ...args], {
    cwd: ROOT,
  });
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
