import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { StoredDocument } from '@throughline/rooms';
import { seeded } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import { openStorage } from '../src/index.ts';
import { bytesOf, makeDocuments } from './documents.ts';
import { tempFolder } from './temp-folder.ts';

const WRITER = fileURLToPath(new URL('./crash-writer.ts', import.meta.url));
const DOCUMENTS = ['doc-one', 'doc-two', 'doc-three'];
const LONGEST_RUN_MS = 250;

type Mode = 'plain' | 'fold' | 'early' | 'command';

/** Runs the writer until it is killed `afterMs` after its start, and gives what it said was stored. */
async function writeAndKill(
  dataDir: string,
  mode: Mode,
  afterMs: number,
): Promise<Map<string, number>> {
  const child = spawn(process.execPath, [WRITER, dataDir, mode, ...DOCUMENTS], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = new Map<string, number>();
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    if (line === 'ready') setTimeout(() => child.kill('SIGKILL'), afterMs);
    const [, documentId, seq] = /^stored (\S+) (\d+)$/.exec(line) ?? [];
    if (documentId) said.set(documentId, Number(seq));
  });
  await Promise.all([ended(child), once(lines, 'close')]);
  return said;
}

async function ended(child: ChildProcess): Promise<void> {
  const [code, signal] = await once(child, 'exit');
  if (signal !== 'SIGKILL') throw new Error(`the writer ended by itself: ${code ?? signal}`);
}

async function readAll(dataDir: string): Promise<Map<string, StoredDocument>> {
  const storage = await openStorage({ dataDir });
  const found = new Map<string, StoredDocument>();
  for (const name of DOCUMENTS) {
    const stored = await storage.updateLog.load(name);
    if (stored) found.set(name, stored);
  }
  await storage.close();
  return found;
}

/** The last seq of a document, after a look at every byte of it; `load` has checked for holes. */
function lastSeq(documentId: string, stored: StoredDocument | undefined): number {
  if (!stored) throw new Error(`${documentId} is gone`);
  const { checkpoint, updates } = stored;
  if (checkpoint) {
    expect([...checkpoint.state]).toEqual([...bytesOf(documentId, -checkpoint.seq)]);
  }
  for (const { seq, bytes } of updates.filter((update) => update.seq > 1)) {
    expect([...bytes]).toEqual([...bytesOf(documentId, seq)]);
  }
  return updates.at(-1)?.seq ?? checkpoint?.seq ?? 0;
}

async function withDocuments(): Promise<string> {
  const dataDir = await tempFolder();
  const storage = await openStorage({ dataDir });
  await makeDocuments(storage, DOCUMENTS);
  await storage.close();
  return dataDir;
}

/** Kills the writer so often, and gives how many documents lacked something that was said stored. */
async function lossesOver(kills: number, mode: Mode): Promise<number> {
  const random = seeded();
  const dataDir = await withDocuments();
  let losses = 0;
  for (let kill = 1; kill <= kills; kill++) {
    const said = await writeAndKill(dataDir, mode, random.below(LONGEST_RUN_MS));
    const found = await readAll(dataDir);
    for (const name of DOCUMENTS) {
      const last = lastSeq(name, found.get(name));
      if (last < (said.get(name) ?? 0)) losses++;
      // One append a document is under way at a time: it may be there unsaid, and no second one.
      else
        expect(last, `seed ${random.seed}, kill ${kill}`).toBeLessThanOrEqual(
          (said.get(name) ?? last) + 1,
        );
    }
  }
  return losses;
}

describe('a store whose process is killed', () => {
  it('S-1 has everything whose promise had resolved, without a hole, over 8 kills', async () => {
    expect(await lossesOver(8, 'plain')).toBe(0);
  }, 60_000);

  it('S-14 has it all the same when it was killed while it folded, over 8 kills', async () => {
    expect(await lossesOver(8, 'fold')).toBe(0);
  }, 60_000);

  it('S-24 has the command of each entry that it has, and of no other, over 8 kills', async () => {
    const random = seeded();
    const dataDir = await withDocuments();
    let entries = 0;
    for (let kill = 1; kill <= 8; kill++) {
      await writeAndKill(dataDir, 'command', random.below(LONGEST_RUN_MS));
      const storage = await openStorage({ dataDir });
      for (const name of DOCUMENTS) {
        const last = (await storage.updateLog.load(name))?.updates.at(-1)?.seq ?? 0;
        const knows = (seq: number) => storage.updateLog.knowsCommand(name, `command-${seq}`);
        for (let seq = 2; seq <= last; seq++) expect(await knows(seq)).toBe(true);
        expect(await knows(last + 1), `seed ${random.seed}, kill ${kill}`).toBe(false);
        entries += last;
      }
      await storage.close();
    }
    expect(entries).toBeGreaterThan(100);
  }, 60_000);

  it('is seen to lose what was said before its promise had resolved (control)', async () => {
    expect(await lossesOver(4, 'early')).toBeGreaterThan(0);
  }, 60_000);
});
