import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, fingerprint, stampSays, writeStamp } from './fingerprint.mjs';
import { pnpm } from './pnpm.mjs';
import { StepFailure, said, step } from './progress.mjs';
import { foldersNeededBy } from './workspace.mjs';
import { ROOT } from './workspace-root.mjs';

const WEB = '@throughline/web';
const PAGE = join(ROOT, 'apps/web/dist/index.html');
const STAMP = join(ROOT, 'apps/web/dist/.built-from');
const NOT_BUILT_FROM = new Set([
  'node_modules',
  'dist',
  'e2e',
  'test',
  'contracts',
  'screens',
  'test-results',
  'playwright-report',
  'playwright.config.ts',
  'vitest.config.ts',
]);

/**
 * Builds the web client, unless it was built from the very sources that lie here.
 * @param {{ verbose?: boolean }} options
 * @throws {StepFailure} with the end of the build's output
 */
export async function ensureWebClient({ verbose = false } = {}) {
  const sources = filesBuiltFrom();
  if (existsSync(PAGE) && stampSays(STAMP, fingerprint([...sources, PAGE])))
    return said('Web client: up to date');
  await step(
    'Building the web client',
    async (detail) => {
      const onLine = (line) => detail(line.trim());
      const result = await pnpm(['--filter', WEB, 'run', 'build'], { verbose, onLine });
      if (result.code !== 0)
        throw new StepFailure('The web client could not be built.', result.output);
      if (!existsSync(PAGE))
        throw new StepFailure('The build ended without a web client.', result.output);
    },
    () => 'Web client: built',
  );
  writeStamp(STAMP, fingerprint([...sources, PAGE]));
}

function filesBuiltFrom() {
  const keep = (name) =>
    !NOT_BUILT_FROM.has(name) && !name.startsWith('.') && !/\.test\.tsx?$|\.md$/.test(name);
  return [
    join(ROOT, 'pnpm-lock.yaml'),
    join(ROOT, 'packages/config/tsconfig.base.json'),
    ...foldersNeededBy(WEB).flatMap((folder) => filesUnder(folder, keep)),
  ];
}
