import type { Erasure, ErasureLedger } from '@throughline/network';
import type { BesideDatabase } from '../beside-database.ts';
import type { Committer } from '../committer/committer.ts';
import type { Unit } from '../committer/unit.ts';
import {
  addMissing,
  FileErasureLedger,
  lineOf,
  noteBesideBackups,
  parseLine,
} from '../erasure-ledger.ts';
import { keepPepper, newPepper, pepperIn } from '../pepper.ts';
import type { Reader } from '../reader.ts';
import { DatabaseProblem } from './database-problem.ts';

/** A ballot is told by its voter, hashed under the pepper that there was: another would let them vote twice. */
export const SHARE_PEPPER = `INSERT INTO shared_pepper (id, pepper)
  SELECT 1, :pepper WHERE :isNew = 0 OR NOT EXISTS (SELECT 1 FROM ballot)
  ON CONFLICT (id) DO NOTHING`;

export const SHARE_ENTRY = `INSERT INTO shared_erasure (position, entry)
  SELECT 1 + coalesce(max(position), 0), :entry FROM shared_erasure
  ON CONFLICT (entry) DO NOTHING`;

/** Its entries are counted from another ledger: whoever was erased is erased again. */
const COUNT_ANEW = "UPDATE store_fact SET value = '0' WHERE name = 'erased-through'";
const COUNT_ANEW_IF_MORE = `${COUNT_ANEW}
  AND CAST(value AS bigint) > (SELECT count(*) FROM shared_erasure)`;

interface Store {
  readonly committer: Committer;
  readonly reader: Reader;
  /** The data folder of this server. */
  readonly dir: string;
  /** The database, for people to read. */
  readonly place: string;
}

/**
 * What servers that share a database share beside it: in the database too. The files that one left in its folder
 * when it was alone are taken over.
 * @throws DatabaseProblem where the folder's pepper is another, or the one that is needed is not there
 */
export async function shareFiles(
  store: Store,
  backupDir: string | undefined,
): Promise<BesideDatabase> {
  const { committer, reader, dir, place } = store;
  const own = await pepperIn(dir);
  const each = [{ pepper: own ?? newPepper(), isNew: own ? 0 : 1 }];
  const erased = await new FileErasureLedger(dir).entries();
  await committer.submit([
    { sql: SHARE_PEPPER, each },
    { sql: SHARE_ENTRY, each: erased.map((erasure) => ({ entry: lineOf(erasure) })) },
    { sql: COUNT_ANEW_IF_MORE, each: [[]] },
  ]);
  const pepper = await sharedPepper(reader);
  if (!pepper) {
    throw new DatabaseProblem(
      `Votes are open in ${place}, and the throughline.pepper under which they were cast is not in ${dir}: start first the server whose data folder holds that file, or copy it there.`,
    );
  }
  assertSamePepper(own, pepper, { dir, place });
  return {
    pepper: async () => pepper,
    erasureLedger: new SharedErasureLedger(committer, reader, backupDir),
  };
}

/**
 * Takes what servers shared in the database into the folder of the one that goes on alone.
 * @throws DatabaseProblem where the folder's pepper is another
 */
export async function takeSharedFiles({ committer, reader, dir, place }: Store): Promise<void> {
  const pepper = await sharedPepper(reader);
  if (!pepper) return;
  assertSamePepper(await keepPepper(dir, pepper), pepper, { dir, place });
  const shared = await sharedErasures(reader);
  await addMissing(shared, dir);
  const own = await new FileErasureLedger(dir).entries();
  const goesOn = shared.every(
    (erasure, index) => lineOf(erasure) === lineOf(own[index] ?? erasure),
  );
  if (!goesOn) await committer.submit([{ sql: COUNT_ANEW, each: [[]] }]);
}

/** The erasure ledger in the database, for all who share it. */
class SharedErasureLedger implements ErasureLedger {
  readonly #committer: Committer;
  readonly #reader: Reader;
  readonly #backupDir: string | undefined;
  #noting: Promise<unknown> = Promise.resolve();

  constructor(committer: Committer, reader: Reader, backupDir: string | undefined) {
    this.#committer = committer;
    this.#reader = reader;
    this.#backupDir = backupDir;
  }

  async add(erasure: Erasure): Promise<void> {
    const added: Unit = [{ sql: SHARE_ENTRY, each: [{ entry: lineOf(erasure) }] }];
    await this.#committer.submit(added);
    const noted = this.#noting.then(async () =>
      noteBesideBackups(await this.entries(), this.#backupDir),
    );
    this.#noting = noted.catch(() => undefined);
    return noted;
  }

  entries(): Promise<readonly Erasure[]> {
    return sharedErasures(this.#reader);
  }
}

async function sharedPepper(reader: Reader): Promise<Uint8Array | undefined> {
  const row = await reader.selectFrom('shared_pepper').select('pepper').executeTakeFirst();
  return row && new Uint8Array(row.pepper);
}

async function sharedErasures(reader: Reader): Promise<readonly Erasure[]> {
  const rows = await reader
    .selectFrom('shared_erasure')
    .select('entry')
    .orderBy('position')
    .execute();
  return rows.flatMap(({ entry }) => parseLine(entry) ?? []);
}

/** @throws DatabaseProblem where a folder has another pepper than the servers of its database share */
export function assertSamePepper(
  own: Uint8Array | undefined,
  shared: Uint8Array,
  { dir, place }: Pick<Store, 'dir' | 'place'>,
): void {
  if (own === undefined || Buffer.compare(own, shared) === 0) return;
  throw new DatabaseProblem(
    `The throughline.pepper in ${dir} is another than that of the servers of ${place}: move the file away, and start again.`,
  );
}
