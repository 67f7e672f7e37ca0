import { StartProblem } from '../start-problems.ts';

/** There is nothing to back up, or the backup is none, or not whole. Nothing was changed. */
export class BackupProblem extends StartProblem {
  constructor(dataDir: string, sentence: string, cause?: unknown) {
    super('BackupProblem', dataDir, sentence, cause);
  }
}
