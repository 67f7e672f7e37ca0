import { writeSync } from 'node:fs';
import { openStorage } from '../src/index.ts';
import { bytesOf, entryOf } from './documents.ts';

/**
 * Appends to its documents for ever, in its own process, until it is killed. Prints `stored
 * <document> <seq>` once the append's promise has resolved; with `early`, the control, before.
 */
const [dataDir = '', mode, ...documents] = process.argv.slice(2);
const FOLD_EVERY = 7;

const storage = await openStorage({ dataDir });
const say = (line: string) => writeSync(1, `${line}\n`);

async function write(documentId: string): Promise<never> {
  const stored = await storage.updateLog.load(documentId);
  if (!stored) throw new Error(`${documentId} is not in the store`);
  let seq = stored.updates.at(-1)?.seq ?? stored.checkpoint?.seq ?? 0;
  for (;;) {
    seq++;
    if (mode === 'early') say(`stored ${documentId} ${seq}`);
    const command = mode === 'command' ? [`command-${seq}`] : [];
    await storage.updateLog.append(
      documentId,
      stored.epoch,
      [entryOf(documentId, seq)],
      ...command,
    );
    if (mode !== 'early') say(`stored ${documentId} ${seq}`);
    if (mode === 'fold' && seq % FOLD_EVERY === 0) {
      await storage.updateLog.fold(documentId, stored.epoch, seq, bytesOf(documentId, -seq));
    }
  }
}

say('ready');
await Promise.all(documents.map(write));
