import { describe, expect, it } from 'vitest';
import { DamagedDocument, StaleEpoch } from '../ports.ts';
import { documentShutsContract } from './document-shuts.ts';
import { MemoryUpdateLog } from './memory-update-log.ts';
import { updateLogContract } from './update-log.ts';

updateLogContract('the log in memory', async () => {
  const log = new MemoryUpdateLog();
  return {
    log,
    createDocument: (documentId, content) => log.create(documentId, content),
    close: () => {},
  };
});

documentShutsContract('the log in memory', async () => {
  const log = new MemoryUpdateLog();
  return {
    log,
    shuts: log,
    createDocument: (documentId, content) => log.create(documentId, content),
    close: () => {},
  };
});

describe('the log in memory, told to misbehave', () => {
  const entry = (seq: number) => ({
    seq,
    author: 'key-ana',
    bytes: Uint8Array.of(seq),
    claims: [],
  });
  const make = () => {
    const log = new MemoryUpdateLog();
    log.create('doc-1', { bytes: Uint8Array.of(1), client: 7 });
    return log;
  };

  it('fails as often as it was told and stores nothing of it', async () => {
    const log = make();
    log.failAppends(2);
    await expect(log.append('doc-1', 1, [entry(2)])).rejects.toThrow('not saved');
    await expect(log.append('doc-1', 1, [entry(2)])).rejects.toThrow('not saved');
    expect((await log.load('doc-1'))?.updates).toHaveLength(1);
    await log.append('doc-1', 1, [entry(2)]);
    expect((await log.load('doc-1'))?.updates).toHaveLength(2);
  });

  it('holds an append, and what comes after it, until the word is given', async () => {
    const log = make();
    const held = log.holdAppend();
    const first = log.append('doc-1', 1, [entry(2)]);
    const second = log.append('doc-1', 1, [entry(3)]);
    expect((await held.arrived).map((arrived) => arrived.seq)).toEqual([2]);
    expect((await log.load('doc-1'))?.updates).toHaveLength(1);
    held.release();
    await Promise.all([first, second]);
    expect((await log.load('doc-1'))?.updates).toHaveLength(3);
  });

  it('stores nothing of a held append that is made to fail', async () => {
    const log = make();
    const held = log.holdAppend();
    const append = log.append('doc-1', 1, [entry(2)]);
    held.fail();
    await expect(append).rejects.toThrow('not saved');
    expect((await log.load('doc-1'))?.updates).toHaveLength(1);
  });

  it('can be damaged, fail to load, and move on to another epoch', async () => {
    const log = make();
    log.raiseEpoch('doc-1');
    await expect(log.append('doc-1', 1, [entry(2)])).rejects.toBeInstanceOf(StaleEpoch);
    log.failLoads(1);
    await expect(log.load('doc-1')).rejects.toThrow('cannot load');
    log.damage('doc-1');
    await expect(log.load('doc-1')).rejects.toBeInstanceOf(DamagedDocument);
  });
});
