import {
  DamagedDocument,
  type VersionFacts,
  type VersionReason,
  type VersionStore,
} from '@throughline/rooms';
import { sql } from 'kysely';
import { step } from '../committer/step.ts';
import type { Step } from '../committer/unit.ts';
import { type Store, submitUnless } from '../network/store.ts';
import type { Schema } from '../schema.ts';
import {
  addVersionStep,
  asReadStep,
  inEpochStep,
  LONGEST_CHAIN,
  lastStep,
  lookedAtStep,
  type Packed,
} from './add-version-step.ts';
import { unpackContent } from './pack-content.ts';
import { versionChecksum } from './version-checksum.ts';

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
      const last = found.at(-1);
      const before = last && {
        number: last.number,
        content: unpackAll(documentId, found),
        depth: found.length,
        checksum: last.checksum,
      };
      const { step: add } = await addVersionStep(documentId, next, { before, at });
      const asRead = before ? [asReadStep(documentId, before)] : [];
      const steps = [
        inEpochStep(documentId, at.epoch),
        ...asRead,
        add,
        lookedAtStep(documentId, at),
      ];
      await committer.submit(steps);
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
        lastStep(documentId, versions.length),
        step(reader.deleteFrom('version').where('document_id', '=', documentId)),
      ];
      let before: Packed | undefined;
      for (const next of versions) {
        const added = await addVersionStep(documentId, next, { before });
        steps.push(added.step);
        before = added.packed;
      }
      await committer.submit(steps);
    },
  };
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
