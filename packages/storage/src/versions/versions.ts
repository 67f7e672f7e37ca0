import {
  DamagedDocument,
  type LookedAt,
  type StoredVersion,
  type VersionFacts,
  type VersionReason,
  type VersionStore,
} from '@throughline/rooms';
import { sql } from 'kysely';
import { step } from '../committer/step.ts';
import type { Step } from '../committer/unit.ts';
import { type Store, submitUnless } from '../network/store.ts';
import type { Schema } from '../schema.ts';
import { packContent, unpackContent } from './pack-content.ts';
import { versionChecksum } from './version-checksum.ts';

/** So many versions are packed against the one before them at most: that many are read to read the last. */
const LONGEST_CHAIN = 64;

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

/** Versions in the database. A write that does not fit rejects with StoreRefused. */
export function versionsIn(store: Store): VersionStore {
  const { committer, reader } = store;
  const rows = (documentId: string) =>
    reader.selectFrom('version').selectAll().where('document_id', '=', documentId);

  /** A version with all those that it is packed against, from the one that stands by itself. */
  async function chain(documentId: string, number: number) {
    const found = await rows(documentId)
      .where('number', '<=', number)
      .where('number', '>', number - LONGEST_CHAIN)
      .orderBy('number')
      .execute();
    if (found.at(-1)?.number !== number) return [];
    return found.slice(found.findLastIndex(({ base }) => base === null));
  }

  async function version(documentId: string, number: number) {
    const found = await chain(documentId, number);
    const last = found.at(-1);
    if (last === undefined) return undefined;
    const content = unpackAll(documentId, found);
    return { ...asFacts(last), content };
  }

  /** Sealed ones stand by themselves, and so does the first of each chain. */
  async function rowFor(documentId: string, next: StoredVersion, before: Packed | undefined) {
    const { content, people, ...facts } = next;
    const isWhole =
      next.reason === 'sealed' || before === undefined || before.depth >= LONGEST_CHAIN;
    const base = isWhole ? undefined : before;
    const packed = await packContent(content, base?.content);
    const row = {
      ...facts,
      documentId,
      people: people && JSON.stringify(people),
      base: base?.number ?? null,
      content: packed,
    };
    return {
      row: { ...row, checksum: versionChecksum(documentId, { ...row, bytes: packed }) },
      packed: { number: next.number, content, depth: isWhole ? 1 : before.depth + 1 },
    };
  }

  return {
    async list(documentId) {
      const facts = [
        'number',
        'at',
        'reason',
        'name',
        'named_by',
        'convening_id',
        'restored',
        'hash',
        'people',
        'summary',
      ] as const;
      const found = await reader
        .selectFrom('version')
        .select(facts)
        .where('document_id', '=', documentId)
        .orderBy('number')
        .execute();
      return found.map(asFacts);
    },

    version,

    async add(documentId, next, at) {
      const found = await chain(documentId, next.number - 1);
      const before = found.at(-1) && {
        number: next.number - 1,
        content: unpackAll(documentId, found),
        depth: found.length,
      };
      const { row } = await rowFor(documentId, next, before);
      await committer.submit([
        {
          sql: ADD,
          each: [{ ...row, logEpoch: at.epoch, logSeq: at.seq }],
          refusal: 'out-of-sequence',
        },
        lookedAtStep(documentId, at),
      ]);
    },

    async places(documentId) {
      const found = await reader
        .selectFrom('version')
        .select(['number', 'log_epoch', 'log_seq'])
        .where('document_id', '=', documentId)
        .execute();
      return new Map(
        found.flatMap(({ number, log_epoch: epoch, log_seq: seq }) =>
          epoch === null || seq === null ? [] : [[number, { epoch, seq }]],
        ),
      );
    },

    async lookedAt(documentId) {
      const row = await reader
        .selectFrom('looked_at')
        .selectAll()
        .where('document_id', '=', documentId)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { epoch, seq, state_vector: stateVector } = row;
      return { epoch, seq, stateVector: new Uint8Array(stateVector) };
    },

    setLookedAt: (documentId, at) => committer.submit([lookedAtStep(documentId, at)]),

    async behind() {
      const found = await reader
        .selectFrom('document')
        .leftJoin('looked_at', 'looked_at.document_id', 'document.id')
        .select('document.id')
        .where((or) =>
          or.or([
            or('looked_at.seq', 'is', null),
            or('looked_at.epoch', '!=', or.ref('document.epoch')),
            or('looked_at.seq', '<', or.ref('document.last_seq')),
          ]),
        )
        .execute();
      return found.map(({ id }) => id);
    },

    async documents() {
      const found = await reader.selectFrom('version').select('document_id').distinct().execute();
      return found.map(({ document_id: id }) => id);
    },

    rename(documentId, number, name, by) {
      const rename = reader
        .updateTable('version')
        .set({
          name,
          named_by: by,
          reason: sql`CASE reason WHEN 'restored' THEN reason ELSE 'named' END`,
        })
        .where('document_id', '=', documentId)
        .where('number', '=', number)
        .where('reason', 'not in', ['sealed', 'carried']);
      return submitUnless(store, [step(rename, 'unknown')], 'unknown');
    },

    async rewrite(documentId, versions) {
      const steps: Step[] = [
        step(reader.deleteFrom('version').where('document_id', '=', documentId)),
      ];
      let before: Packed | undefined;
      for (const next of versions) {
        const { row, packed } = await rowFor(documentId, next, before);
        steps.push({
          sql: ADD,
          each: [{ ...row, logEpoch: null, logSeq: null }],
          refusal: 'out-of-sequence',
        });
        before = packed;
      }
      await committer.submit(steps);
    },
  };
}

/** A version that another one is packed against; `depth` counts it and those that it is packed against. */
interface Packed {
  readonly number: number;
  readonly content: string;
  readonly depth: number;
}

function unpackAll(documentId: string, rows: readonly Schema['version'][]): string {
  let content: string | undefined;
  for (const row of rows) {
    const { number, hash, base, checksum, content: bytes } = row;
    if (versionChecksum(documentId, { number, hash, base, bytes }) !== checksum) {
      throw new DamagedDocument(documentId, `version ${number} is not what was stored`);
    }
    if (base !== null && content === undefined) {
      throw new DamagedDocument(documentId, `what version ${number} was packed against is missing`);
    }
    content = unpackContent(bytes, base === null ? undefined : content);
  }
  return content ?? '';
}

const lookedAtStep = (documentId: string, { epoch, seq, stateVector }: LookedAt): Step => ({
  sql: PUT_LOOKED_AT,
  each: [{ documentId, epoch, seq, stateVector: new Uint8Array(stateVector) }],
});

const asFacts = (
  row: Omit<
    Schema['version'],
    'document_id' | 'base' | 'content' | 'checksum' | 'log_epoch' | 'log_seq'
  >,
): VersionFacts => ({
  number: row.number,
  at: row.at,
  reason: row.reason as VersionReason,
  name: row.name,
  by: row.named_by,
  conveningId: row.convening_id,
  restored: row.restored,
  hash: row.hash,
  people: row.people === null ? null : (JSON.parse(row.people) as string[]),
  summary: row.summary,
});
