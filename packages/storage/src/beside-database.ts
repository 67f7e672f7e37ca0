import type { ErasureLedger } from '@throughline/network';
import { FileErasureLedger } from './erasure-ledger.ts';
import { readPepper } from './pepper.ts';

/** What is kept apart from the data: the secret under which short secrets are hashed, and who was erased. */
export interface BesideDatabase {
  pepper(): Promise<Uint8Array>;
  readonly erasureLedger: ErasureLedger;
}

/** The two files of a data folder. @param backupDir where backups stand, to note beside them who is erased */
export function filesBeside(dir: string, backupDir: string | undefined): BesideDatabase {
  return {
    pepper: () => readPepper(dir),
    erasureLedger: new FileErasureLedger(dir, backupDir),
  };
}
