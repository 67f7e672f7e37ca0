import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Committer } from '../../src/committer/committer.ts';
import { portsOf } from '../../src/open-storage.ts';
import { openPostgres } from '../../src/postgres/open-postgres.ts';
import { keepsEveryContract, type OpenStore } from '../every-contract.ts';
import { emptyDatabase, run, takeDatabase, withPostgres } from './databases.ts';

/** Gives what is written in one turn of the event loop to one server, and what is written in the next to the other. */
function inTurns(committers: readonly [Committer, Committer]): Committer {
  let turn = 0;
  let isCounted = false;
  const next = () => {
    if (!isCounted) {
      isCounted = true;
      turn = 1 - turn;
      setImmediate(() => {
        isCounted = false;
      });
    }
    return committers[turn as 0 | 1];
  };
  return {
    submit: (unit: Parameters<Committer['submit']>[0]) => next().submit(unit),
    scrub: () => next().scrub(),
  } as Committer;
}

/** One store of two servers: each writes in its turn, and all is read by a third. */
async function openOnSeveral(): Promise<OpenStore> {
  const databaseUrl = await takeDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-storage-'));
  const server = () => openPostgres({ dataDir, databaseUrl, shared: true });
  const [one, two, third] = [await server(), await server(), await server()];
  const parts = { ...third, committer: inTurns([one.committer, two.committer]) };
  const close = async () => {
    for (const each of [one, two, third]) await each.close();
    await emptyDatabase(databaseUrl);
    await rm(dataDir, { recursive: true });
  };
  const writeAround = async (sql: string) => void (await run(databaseUrl, sql));
  const ledgerAgain = () => portsOf(one, {}).erasureLedger;
  const cutLedgerShort = () =>
    writeAround(`INSERT INTO shared_erasure VALUES (1000, '{"personId":"per')`);
  return { ...portsOf(parts, {}), dataDir, writeAround, ledgerAgain, cutLedgerShort, close };
}

withPostgres('several servers of one database', () =>
  keepsEveryContract('what two servers write and a third reads', openOnSeveral),
);
