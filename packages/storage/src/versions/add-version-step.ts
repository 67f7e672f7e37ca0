import type { LookedAt, StoredVersion } from '@throughline/rooms';
import type { Step } from '../committer/unit.ts';
import { packContent } from './pack-content.ts';
import { versionChecksum } from './version-checksum.ts';

/** So many versions are packed against the one before them at most: that many are read to read the last. */
export const LONGEST_CHAIN = 64;

/** Only the next one. */
const ADD = `INSERT INTO version (document_id, number, at, reason, name, named_by, convening_id,
    restored, hash, people, summary, base, content, checksum, log_epoch, log_seq)
  SELECT :documentId, :number, :at, :reason, :name, :by, :conveningId,
    :restored, :hash, :people, :summary, :base, :content, :checksum, :logEpoch, :logSeq
  WHERE :number = 1 + (SELECT COALESCE(MAX(number), 0) FROM version WHERE document_id = :documentId)`;

const PUT_LOOKED_AT = `INSERT INTO looked_at (document_id, epoch, seq, state_vector)
  VALUES (:documentId, :epoch, :seq, :stateVector)
  ON CONFLICT (document_id) DO UPDATE
  SET epoch = excluded.epoch, seq = excluded.seq, state_vector = excluded.state_vector`;

/** A version that another one is packed against; `depth` counts it and those that it is packed against. */
export interface Packed {
  readonly number: number;
  readonly content: string;
  readonly depth: number;
  readonly checksum: number;
}

/** Only where what it is packed against is what was read: another server may have taken somebody out of it. */
const AS_READ = `SELECT 1 FROM version
  WHERE document_id = :documentId AND number = :number AND checksum = :checksum`;

const LAST = `SELECT 1
  WHERE :number = (SELECT COALESCE(MAX(number), 0) FROM version WHERE document_id = :documentId)`;

const OUT_OF_SEQUENCE = 'out-of-sequence';

/** Refuses a unit where something else was put in the document's place since it was read. */
export const inEpochStep = (documentId: string, epoch: number): Step => ({
  sql: 'SELECT 1 FROM document WHERE id = :documentId AND epoch = :epoch',
  each: [{ documentId, epoch }],
  refusal: OUT_OF_SEQUENCE,
});

/** Refuses a unit where another server has changed the version that the next one is packed against. */
export const asReadStep = (documentId: string, { number, checksum }: Packed): Step => ({
  sql: AS_READ,
  each: [{ documentId, number, checksum }],
  refusal: OUT_OF_SEQUENCE,
});

/** Refuses a unit where another version is the last. */
export const lastStep = (documentId: string, number: number): Step => ({
  sql: LAST,
  each: [{ documentId, number }],
  refusal: OUT_OF_SEQUENCE,
});

/** Adds a version. Sealed ones stand by themselves, and so does the first of each chain. */
export async function addVersionStep(
  documentId: string,
  next: StoredVersion,
  {
    before,
    at,
  }: {
    readonly before: Packed | undefined;
    /** Where the log stood; absent where nobody knows any more. */
    readonly at?: Pick<LookedAt, 'epoch' | 'seq'>;
  },
): Promise<{ readonly step: Step; readonly packed: Packed }> {
  const { content, people, ...facts } = next;
  const isWhole = next.reason === 'sealed' || before === undefined || before.depth >= LONGEST_CHAIN;
  const base = isWhole ? undefined : before;
  const bytes = await packContent(content, base?.content);
  const row = {
    ...facts,
    documentId,
    people: people && JSON.stringify(people),
    base: base?.number ?? null,
    content: bytes,
  };
  const checksum = versionChecksum(documentId, { ...row, bytes });
  return {
    step: {
      sql: ADD,
      each: [{ ...row, checksum, logEpoch: at?.epoch ?? null, logSeq: at?.seq ?? null }],
      refusal: OUT_OF_SEQUENCE,
    },
    packed: { number: next.number, content, depth: isWhole ? 1 : before.depth + 1, checksum },
  };
}

export const lookedAtStep = (documentId: string, { epoch, seq, stateVector }: LookedAt): Step => ({
  sql: PUT_LOOKED_AT,
  each: [{ documentId, epoch, seq, stateVector: new Uint8Array(stateVector) }],
});
