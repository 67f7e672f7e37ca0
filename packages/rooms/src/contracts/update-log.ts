import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LogEntry, LogRefused, StaleEpoch, type UpdateLog } from '../ports.ts';

/** A log under test, and how to make a document in it. */
export interface OpenUpdateLog {
  log: UpdateLog;
  /** Makes a document in epoch 1 whose entry 1 is `content`, written by `server` under its client. */
  createDocument(
    documentId: string,
    content: { bytes: Uint8Array; client: number },
  ): Promise<void> | void;
  close(): Promise<void> | void;
}

const SERVER_CLIENT = 7;
const template = Uint8Array.of(1, 2, 3);
const bytes = (...values: number[]) => Uint8Array.from(values);

function entry(seq: number, over: Partial<LogEntry> = {}): LogEntry {
  return { seq, author: 'key-ana', bytes: bytes(seq % 256, 9), claims: [], ...over };
}

/**
 * Declares the tests that every update log passes.
 * @param open gives a log that holds nothing yet
 */
export function updateLogContract(name: string, open: () => Promise<OpenUpdateLog>): void {
  describe(`${name} keeps the update log's contract`, () => {
    let opened: OpenUpdateLog;
    let log: UpdateLog;

    beforeEach(async () => {
      opened = await open();
      log = opened.log;
      await opened.createDocument('doc-1', { bytes: template, client: SERVER_CLIENT });
    });
    afterEach(() => opened.close());

    const seqs = async (documentId = 'doc-1') =>
      (await log.load(documentId))?.updates.map((update) => update.seq);
    const refusal = async (attempt: Promise<void>) => {
      const error = await attempt.then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      return error instanceof LogRefused ? error.refusal : error;
    };

    it('knows nothing of a document that was never created', async () => {
      expect(await log.load('doc-none')).toBeUndefined();
    });

    it('gives a new document as its template, owned by the server, with nothing folded', async () => {
      const stored = await log.load('doc-1');
      expect(stored?.epoch).toBe(1);
      expect(stored?.checkpoint).toBeNull();
      expect(stored?.updates.map(plain)).toEqual([{ seq: 1, bytes: [1, 2, 3] }]);
      expect([...(stored?.owners ?? [])]).toEqual([[SERVER_CLIENT, 'server']]);
    });

    it('gives back what was appended, byte for byte and in order', async () => {
      const everyByte = Uint8Array.from({ length: 256 }, (_, value) => value);
      await log.append('doc-1', 1, [entry(2, { bytes: everyByte }), entry(3)]);
      await log.append('doc-1', 1, [entry(4, { bytes: new Uint8Array() })]);
      expect((await log.load('doc-1'))?.updates.map(plain)).toEqual([
        { seq: 1, bytes: [1, 2, 3] },
        { seq: 2, bytes: [...everyByte] },
        { seq: 3, bytes: [3, 9] },
        { seq: 4, bytes: [] },
      ]);
    });

    it('gives what came after a place, whoever wrote it, and nothing where it ends', async () => {
      await log.append('doc-1', 1, [entry(2, { author: 'key-ben', claims: [21] }), entry(3)]);
      const tail = await log.since('doc-1', 1, 1);
      expect(tail?.updates.map(({ author, ...update }) => ({ author, ...plain(update) }))).toEqual([
        { author: 'key-ben', seq: 2, bytes: [2, 9] },
        { author: 'key-ana', seq: 3, bytes: [3, 9] },
      ]);
      expect(new Map(tail?.owners)).toEqual(
        new Map([
          [SERVER_CLIENT, 'server'],
          [21, 'key-ben'],
        ]),
      );
      expect((await log.since('doc-1', 1, 3))?.updates).toEqual([]);
    });

    it('gives no tail of another epoch, of no document, and of what is folded', async () => {
      await log.append('doc-1', 1, [entry(2), entry(3)]);
      expect(await log.since('doc-1', 2, 1)).toBeUndefined();
      expect(await log.since('doc-none', 1, 1)).toBeUndefined();
      await log.fold('doc-1', 1, 2, bytes(4));
      expect(await log.since('doc-1', 1, 1)).toBeUndefined();
      expect((await log.since('doc-1', 1, 2))?.updates.map(({ seq }) => seq)).toEqual([3]);
    });

    it('gives no tail of what a log does not reach, and none of a document that another was put in the place of', async () => {
      await log.append('doc-1', 1, [entry(2), entry(3)]);
      expect(await log.since('doc-1', 1, 4)).toBeUndefined();
      await log.replace('doc-1', { epoch: 1, seq: 3 }, { state: bytes(7), owners: new Map() });
      expect(await log.since('doc-1', 1, 3)).toBeUndefined();
      expect(await log.since('doc-1', 2, 2)).toBeUndefined();
      expect(await log.since('doc-1', 2, 3)).toEqual({ updates: [], owners: new Map() });
      await log.append('doc-1', 2, [entry(4)]);
      expect((await log.since('doc-1', 2, 3))?.updates.map(({ seq }) => seq)).toEqual([4]);
    });

    it('tells where logs stand, folded or not, and nothing of those that are not there', async () => {
      await opened.createDocument('doc-2', { bytes: template, client: SERVER_CLIENT });
      await log.append('doc-1', 1, [entry(2), entry(3)]);
      await log.fold('doc-1', 1, 3, bytes(4));
      expect(await log.heads(['doc-2', 'doc-none', 'doc-1'])).toEqual(
        new Map([
          ['doc-1', { epoch: 1, seq: 3 }],
          ['doc-2', { epoch: 1, seq: 1 }],
        ]),
      );
      expect(await log.heads([])).toEqual(new Map());
    });

    it('stores only the bytes of a view and leaves the array to the caller', async () => {
      const frame = bytes(0, 2, 2, 11, 12, 255);
      const view = frame.subarray(3, 5);
      await log.append('doc-1', 1, [entry(2, { bytes: view })]);
      expect([...frame]).toEqual([0, 2, 2, 11, 12, 255]);
      expect([...view]).toEqual([11, 12]);
      expect((await log.load('doc-1'))?.updates.at(-1)).toSatisfy(
        (update) => JSON.stringify(plain(update)) === '{"seq":2,"bytes":[11,12]}',
      );
    });

    it('keeps what was appended when the caller changes the array afterwards', async () => {
      const mine = bytes(5, 6);
      await log.append('doc-1', 1, [entry(2, { bytes: mine })]);
      mine.fill(0);
      expect([...((await log.load('doc-1'))?.updates.at(-1)?.bytes ?? [])]).toEqual([5, 6]);
    });

    it('takes an empty append as nothing to do', async () => {
      await log.append('doc-1', 1, []);
      expect(await seqs()).toEqual([1]);
    });

    it('refuses a seq that is taken', async () => {
      await log.append('doc-1', 1, [entry(2)]);
      expect(await refusal(log.append('doc-1', 1, [entry(2, { bytes: bytes(0) })]))).toBe(
        'out-of-sequence',
      );
      expect((await log.load('doc-1'))?.updates.map(plain).at(-1)?.bytes).toEqual([2, 9]);
    });

    it('refuses a seq that would leave a hole', async () => {
      expect(await refusal(log.append('doc-1', 1, [entry(3)]))).toBe('out-of-sequence');
      expect(await seqs()).toEqual([1]);
    });

    it('stores none of an append of which one entry is refused', async () => {
      expect(await refusal(log.append('doc-1', 1, [entry(2), entry(3), entry(5)]))).toBe(
        'out-of-sequence',
      );
      expect(await seqs()).toEqual([1]);
      await log.append('doc-1', 1, [entry(2)]);
      expect(await seqs()).toEqual([1, 2]);
    });

    it('lets one of two appends with the same seq through when they come together', async () => {
      const both = await Promise.all([
        refusal(log.append('doc-1', 1, [entry(2)])),
        refusal(log.append('doc-1', 1, [entry(2)])),
      ]);
      expect(both).toEqual([undefined, 'out-of-sequence']);
      expect(await seqs()).toEqual([1, 2]);
    });

    it('carries out appends in the order in which they were asked', async () => {
      const appends = [2, 3, 4, 5, 6].map((seq) => log.append('doc-1', 1, [entry(seq)]));
      await Promise.all(appends);
      expect(await seqs()).toEqual([1, 2, 3, 4, 5, 6]);
    });

    it('refuses to append to or to fold a document that was never created', async () => {
      expect(await refusal(log.append('doc-none', 1, [entry(1)]))).toBe('unknown-document');
      expect(await refusal(log.fold('doc-none', 1, 1, bytes(1)))).toBe('unknown-document');
    });

    it('refuses an epoch that is not the document’s, with an error of its own', async () => {
      await expect(log.append('doc-1', 2, [entry(2)])).rejects.toBeInstanceOf(StaleEpoch);
      await expect(log.append('doc-1', 0, [entry(2)])).rejects.toBeInstanceOf(StaleEpoch);
      await expect(log.fold('doc-1', 2, 1, bytes(1))).rejects.toBeInstanceOf(StaleEpoch);
      expect(await seqs()).toEqual([1]);
    });

    it('remembers whose each client id is', async () => {
      const large = 4_294_967_295;
      await log.append('doc-1', 1, [
        entry(2, { claims: [100, large] }),
        entry(3, { author: 'key-ben', claims: [200] }),
      ]);
      expect(new Map((await log.load('doc-1'))?.owners)).toEqual(
        new Map([
          [SERVER_CLIENT, 'server'],
          [100, 'key-ana'],
          [large, 'key-ana'],
          [200, 'key-ben'],
        ]),
      );
    });

    it('refuses a claim on a client id that is another author’s, with everything beside it', async () => {
      await log.append('doc-1', 1, [entry(2, { claims: [100] })]);
      for (const claims of [[100], [SERVER_CLIENT], [300, 100]]) {
        expect(
          await refusal(log.append('doc-1', 1, [entry(3, { author: 'key-ben', claims })])),
        ).toBe('client-taken');
      }
      expect(await seqs()).toEqual([1, 2]);
      expect((await log.load('doc-1'))?.owners.has(300)).toBe(false);
    });

    it('takes a second claim by the same author as the first', async () => {
      await log.append('doc-1', 1, [entry(2, { claims: [100] }), entry(3, { claims: [100] })]);
      expect((await log.load('doc-1'))?.owners.get(100)).toBe('key-ana');
    });

    it('keeps the documents apart', async () => {
      await opened.createDocument('doc-2', { bytes: bytes(8), client: SERVER_CLIENT });
      await log.append('doc-1', 1, [entry(2, { claims: [100] })]);
      await log.append('doc-2', 1, [entry(2, { author: 'key-ben', claims: [100] }), entry(3)]);
      expect(await seqs('doc-1')).toEqual([1, 2]);
      expect(await seqs('doc-2')).toEqual([1, 2, 3]);
      expect((await log.load('doc-1'))?.owners.get(100)).toBe('key-ana');
      expect((await log.load('doc-2'))?.owners.get(100)).toBe('key-ben');
    });

    it('puts a checkpoint in place of the entries that it holds, and keeps the later ones', async () => {
      await log.append('doc-1', 1, [entry(2, { claims: [100] }), entry(3), entry(4)]);
      await log.fold('doc-1', 1, 3, bytes(33, 34));
      const stored = await log.load('doc-1');
      expect(stored?.checkpoint && plainState(stored.checkpoint)).toEqual({
        seq: 3,
        state: [33, 34],
      });
      expect(stored?.updates.map(plain)).toEqual([{ seq: 4, bytes: [4, 9] }]);
      expect(stored?.owners.get(100)).toBe('key-ana');
    });

    it('keeps the summary of a state beside it, and knows when there is none', async () => {
      await log.append('doc-1', 1, [entry(2), entry(3)]);
      await log.fold('doc-1', 1, 2, bytes(2));
      expect((await log.load('doc-1'))?.checkpoint?.summary).toBeNull();
      const summary = { stateVector: bytes(5), deletions: bytes(6, 7) };
      await log.fold('doc-1', 1, 3, bytes(3), summary);
      const kept = (await log.load('doc-1'))?.checkpoint?.summary;
      expect([...(kept?.stateVector ?? [])]).toEqual([5]);
      expect([...(kept?.deletions ?? [])]).toEqual([6, 7]);
    });

    it('goes on after a fold of everything', async () => {
      await log.fold('doc-1', 1, 1, bytes(1));
      expect(await seqs()).toEqual([]);
      expect(await refusal(log.append('doc-1', 1, [entry(1)]))).toBe('out-of-sequence');
      await log.append('doc-1', 1, [entry(2)]);
      await log.fold('doc-1', 1, 2, bytes(2));
      expect((await log.load('doc-1'))?.checkpoint?.seq).toBe(2);
    });

    it('changes nothing for a fold that is older than the checkpoint, or as old', async () => {
      await log.append('doc-1', 1, [entry(2), entry(3), entry(4)]);
      await log.fold('doc-1', 1, 3, bytes(33));
      await log.fold('doc-1', 1, 2, bytes(22));
      await log.fold('doc-1', 1, 3, bytes(99));
      const stored = await log.load('doc-1');
      expect(stored?.checkpoint && plainState(stored.checkpoint)).toEqual({ seq: 3, state: [33] });
      expect(stored?.updates.map((update) => update.seq)).toEqual([4]);
    });

    it('puts another document in place of one, under the next epoch, and goes on from there', async () => {
      await log.append('doc-1', 1, [entry(2, { claims: [100] }), entry(3)]);
      await log.fold('doc-1', 1, 2, bytes(22));
      const owners = new Map([
        [SERVER_CLIENT, 'server'],
        [100, 'nobody'],
      ]);
      await log.replace('doc-1', { epoch: 1, seq: 3 }, { state: bytes(7, 7), owners });
      const stored = await log.load('doc-1');
      expect(stored?.epoch).toBe(2);
      expect(stored?.checkpoint && plainState(stored.checkpoint)).toEqual({
        seq: 3,
        state: [7, 7],
      });
      expect(stored?.updates).toEqual([]);
      expect(new Map(stored?.owners)).toEqual(owners);
      await expect(log.append('doc-1', 1, [entry(4)])).rejects.toBeInstanceOf(StaleEpoch);
      await log.append('doc-1', 2, [entry(4, { claims: [200] })]);
      await log.fold('doc-1', 2, 4, bytes(8));
      expect((await log.load('doc-1'))?.owners.size).toBe(3);
    });

    it('does not put another document in place of one that went on meanwhile', async () => {
      await log.append('doc-1', 1, [entry(2)]);
      const next = { state: bytes(7), owners: new Map() };
      expect(await refusal(log.replace('doc-1', { epoch: 1, seq: 1 }, next))).toBe(
        'out-of-sequence',
      );
      await expect(log.replace('doc-1', { epoch: 0, seq: 2 }, next)).rejects.toBeInstanceOf(
        StaleEpoch,
      );
      expect(await refusal(log.replace('doc-none', { epoch: 1, seq: 1 }, next))).toBe(
        'unknown-document',
      );
      expect(await seqs()).toEqual([1, 2]);
    });

    it('stores a command with its entries, and refuses all of it when the command comes again', async () => {
      expect(await log.knowsCommand('doc-1', 'cmd-1')).toBe(false);
      await log.append('doc-1', 1, [entry(2, { author: 'server' })], 'cmd-1');
      expect(await log.knowsCommand('doc-1', 'cmd-1')).toBe(true);
      const again = [entry(3, { author: 'server', claims: [300] })];
      expect(await refusal(log.append('doc-1', 1, again, 'cmd-1'))).toBe('repeated');
      expect(await seqs()).toEqual([1, 2]);
      expect((await log.load('doc-1'))?.owners.has(300)).toBe(false);
      const both = await Promise.all([
        refusal(log.append('doc-1', 1, [entry(3)], 'cmd-2')),
        refusal(log.append('doc-1', 1, [entry(4)], 'cmd-2')),
      ]);
      expect(both).toEqual([undefined, 'repeated']);
      expect(await seqs()).toEqual([1, 2, 3]);
    });

    it('remembers a command without entries, and forgets one whose entries were refused', async () => {
      await log.append('doc-1', 1, [], 'cmd-1');
      expect(await refusal(log.append('doc-1', 1, [], 'cmd-1'))).toBe('repeated');
      expect(await refusal(log.append('doc-1', 1, [entry(9)], 'cmd-2'))).toBe('out-of-sequence');
      await expect(log.append('doc-1', 2, [entry(2)], 'cmd-2')).rejects.toBeInstanceOf(StaleEpoch);
      expect(await refusal(log.append('doc-none', 1, [], 'cmd-2'))).toBe('unknown-document');
      expect(await log.knowsCommand('doc-1', 'cmd-2')).toBe(false);
      expect(await seqs()).toEqual([1]);
    });

    it('keeps the commands of documents apart, over a fold and over a replacement too', async () => {
      await opened.createDocument('doc-2', { bytes: bytes(8), client: SERVER_CLIENT });
      await log.append('doc-1', 1, [entry(2)], 'cmd-1');
      expect(await log.knowsCommand('doc-2', 'cmd-1')).toBe(false);
      await log.append('doc-2', 1, [entry(2)], 'cmd-1');
      await log.fold('doc-1', 1, 2, bytes(2));
      const next = { state: bytes(7), owners: new Map([[SERVER_CLIENT, 'server']]) };
      await log.replace('doc-1', { epoch: 1, seq: 2 }, next);
      expect(await refusal(log.append('doc-1', 2, [entry(3)], 'cmd-1'))).toBe('repeated');
    });

    it('refuses to fold what is not in the log', async () => {
      expect(await refusal(log.fold('doc-1', 1, 2, bytes(2)))).toBe('out-of-sequence');
      expect(await refusal(log.fold('doc-1', 1, 0, bytes(0)))).toBe('out-of-sequence');
      expect((await log.load('doc-1'))?.checkpoint).toBeNull();
      expect(await seqs()).toEqual([1]);
    });
  });
}

const plain = (update: { seq: number; bytes: Uint8Array }) => ({
  seq: update.seq,
  bytes: [...update.bytes],
});
const plainState = (checkpoint: { seq: number; state: Uint8Array }) => ({
  seq: checkpoint.seq,
  state: [...checkpoint.state],
});
