import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * The files under a folder whose bytes hold a text, in any case. Another process reads them: closing a
 * database file in this one would drop the locks that it has on it.
 */
export async function filesHolding(text: string, folder: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('grep', ['-rliaF', text, folder]).catch(
    (error: { code?: unknown; stdout: string }) => {
      // 1: nothing was found.
      if (error.code !== 1) throw error;
      return error;
    },
  );
  return stdout.split('\n').filter((line) => line !== '');
}
