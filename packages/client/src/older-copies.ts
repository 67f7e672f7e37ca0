import * as Y from 'yjs';
import { type CopyName, olderCopies, unwantCopy } from './copy-names.ts';
import { deleteDatabase, openDatabase } from './local-database.ts';
import { applyAll, readCopy } from './stored-copy.ts';
import { unsentTexts } from './unsent-texts.ts';

/** A copy from before a restore, with text in it that the server never took. */
export interface OlderCopy {
  readonly name: string;
  readonly texts: readonly string[];
}

/**
 * Deletes the copies of this document that are of an older epoch, except those that hold text which
 * the server never took, and those that cannot be read now: the next opening tries them again.
 * Never rejects.
 */
export async function sweepOlderCopies(copy: CopyName): Promise<readonly OlderCopy[]> {
  const withText: OlderCopy[] = [];
  for (const name of await olderCopies(copy)) {
    const texts = await unsentTextsOf(name);
    if (texts === undefined) continue;
    if (texts.length > 0) withText.push({ name, texts });
    else await deleteCopy(name);
  }
  return withText;
}

/** Deletes a copy and the wish for it. Never rejects. */
export async function deleteCopy(name: string): Promise<void> {
  unwantCopy(name);
  await deleteDatabase(name).catch(() => undefined);
}

/** Undefined when the copy cannot be read, which may pass: a browser short of memory opens nothing. */
async function unsentTextsOf(name: string): Promise<readonly string[] | undefined> {
  try {
    const database = await openDatabase(name);
    const { updates, serverHas } = await readCopy(database).finally(() => database.close());
    const doc = new Y.Doc();
    applyAll(doc, updates, undefined);
    return unsentTexts(doc, serverHas);
  } catch {
    return undefined;
  }
}
