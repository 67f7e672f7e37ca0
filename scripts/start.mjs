// `npm start`: from a fresh clone to a running server. Arguments go to the server (`--empty`);
// `--verbose` shows what the installer and the build print.
import { handOver } from './hand-over.mjs';
import { ensureInstalled } from './install.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { explain, said } from './progress.mjs';
import { ensureWebClient } from './web-client.mjs';
import { ROOT } from './workspace-root.mjs';

const verbose = process.argv.includes('--verbose');
const serverArgs = process.argv.slice(2).filter((argument) => argument !== '--verbose');

try {
  await ensureInstalled({ verbose });
  const node = pinnedNode();
  said(`Node ${node.version}: runs`);
  await ensureWebClient({ verbose });
  said('Server: starting');
  process.exitCode = await handOver(node.path, ['apps/server/src/main.ts', ...serverArgs], {
    cwd: ROOT,
  });
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
