import { describe } from 'vitest';
import type { Directory } from '../index.ts';
import { boardsContract } from './boards.ts';
import { conveningsContract } from './convenings.ts';
import { datasetsContract } from './datasets.ts';
import { networksContract } from './networks.ts';
import { peopleContract } from './people.ts';
import { teamsContract } from './teams.ts';
import { templatesContract } from './templates.ts';

/** A directory under test, and a look at what other ports see of the same store. */
export interface OpenDirectory {
  directory: Directory;
  /** The first log entry of a document and the author key of its client id, as the rooms see it. */
  document(
    documentId: string,
    client: number,
  ): Promise<{ epoch: number; content: Uint8Array; owner: string | undefined } | undefined>;
  /** Adds this entry to a document's log, as a room does. */
  write(documentId: string, seq: number): Promise<void>;
  /** Whether the journal knows the convening. */
  hasJournal(conveningId: string): Promise<boolean>;
  close(): Promise<void> | void;
}

/**
 * Declares the tests that every directory passes.
 * @param open gives a directory that holds nothing yet
 */
export function directoryContract(name: string, open: () => Promise<OpenDirectory>): void {
  describe(`${name} keeps the directory's contract`, () => {
    networksContract(open);
    teamsContract(open);
    conveningsContract(open);
    peopleContract(open);
    boardsContract(open);
    templatesContract(open);
    datasetsContract(open);
  });
}
