import { randomUUID } from 'node:crypto';
import { LogRefused } from '@throughline/rooms';
import type { Step, Unit } from '../committer/unit.ts';

/** A fold may take this long, and a server be away for so long, before another may fold. */
const UNTIL = "clock_timestamp() + interval '15 seconds'";

const TAKE = `INSERT INTO fold_lease (document_id, token, expires_at)
  SELECT id, :token, ${UNTIL} FROM document WHERE id = :documentId
  ON CONFLICT (document_id) DO UPDATE SET token = excluded.token, expires_at = excluded.expires_at
  WHERE fold_lease.expires_at < clock_timestamp()`;

const KEEP = `UPDATE fold_lease SET expires_at = ${UNTIL}
  WHERE document_id = :documentId AND token = :token`;

const GIVE_BACK = 'DELETE FROM fold_lease WHERE document_id = :documentId AND token = :token';

/**
 * The leases under which this server folds documents, each with a token that no other lease ever had. It is
 * asked for in the transaction that puts the checkpoint: nothing comes between the two.
 */
export class FoldLeases {
  readonly #held = new Map<string, string>();

  /**
   * Carries out a fold under the document's lease.
   * @throws LogRefused `fenced` when another server has it by now
   */
  async under(
    documentId: string,
    folded: Unit,
    submit: (unit: Unit) => Promise<void>,
  ): Promise<void> {
    const held = this.#held.get(documentId);
    const token = held ?? randomUUID();
    const lease: Step = {
      sql: held === undefined ? TAKE : KEEP,
      each: [{ documentId, token }],
      refusal: 'fenced',
      within: 'documentId',
    };
    try {
      // What is no document is told as that: the fold's own steps come first.
      await submit([...folded, lease]);
      this.#held.set(documentId, token);
    } catch (error) {
      if (error instanceof LogRefused) this.#held.delete(documentId);
      throw error;
    }
  }

  /** For one that is alone: no lease of before holds. */
  allEnded(): Unit {
    return [{ sql: 'DELETE FROM fold_lease', each: [[]] }];
  }

  /** What lets others fold at once what this server folded, for when it ends. */
  givenBack(): Unit {
    const each = [...this.#held].map(([documentId, token]) => ({ documentId, token }));
    return [{ sql: GIVE_BACK, each, within: 'documentId' }];
  }
}
