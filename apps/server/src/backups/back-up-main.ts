import { backUp } from '@throughline/storage';
import { readOwnConfig } from '../config.ts';
import { problemOf } from './problem-of.ts';
import { sizeOf } from './size-of.ts';

/** `npm run backup [folder]`: one backup now, also while the server runs. */
try {
  const { dataDir, databaseUrl, backup } = readOwnConfig();
  const into = process.argv[2] ?? backup.into;
  const begun = performance.now();
  const { folder, bytes, boards } = await backUp({
    dataDir,
    databaseUrl,
    into,
    now: Date.now(),
  });
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  process.stdout.write(
    `\n  Backed up: ${boards} boards, ${sizeOf(bytes)}, opened and read whole, in ${seconds} s.\n` +
      `  ${folder}\n\n` +
      `  To go back to it: stop the server, then\n  npm run restore -- "${folder}"\n\n`,
  );
} catch (error) {
  process.exitCode = problemOf(error);
}
