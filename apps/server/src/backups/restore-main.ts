import { restore } from '@throughline/storage';
import { readOwnConfig } from '../config.ts';
import { problemOf } from './problem-of.ts';
import { sizeOf } from './size-of.ts';

/** `npm run restore -- folder`: puts a backup in the place of what is there. */
try {
  const { dataDir, databaseUrl, redisUrl } = readOwnConfig();
  const [, , from] = process.argv;
  if (from === undefined) {
    process.stderr.write('\n  Say which backup: npm run restore -- data/backups/throughline-…\n\n');
    process.exitCode = 1;
  } else {
    const { at, bytes, boards, before } = await restore({
      from,
      dataDir,
      databaseUrl,
      shared: redisUrl !== undefined,
      now: Date.now(),
    });
    const kept = before === undefined ? '' : `  What was there before is kept in ${before}\n`;
    process.stdout.write(
      `\n  Restored: ${boards} boards, ${sizeOf(bytes)}, as of ${new Date(at).toISOString()}.\n` +
        `${kept}  Start the server: npm start\n\n`,
    );
  }
} catch (error) {
  process.exitCode = problemOf(error);
}
