import type { PrivateDocument, PrivateWriting, TakenFrom } from '@throughline/network';
import { step } from '../committer/step.ts';
import type { Step } from '../committer/unit.ts';
import type { Schema } from '../schema.ts';
import { addEntries } from '../update-log/log-steps.ts';
import { type Store, submitUnless } from './store.ts';

/** Whoever writes in a private document is its person: their author key stands beside it, once. */
const OWN = 'own';

const ADD_REVEAL = `INSERT INTO reveal (id, command_id, convening_id, step_id, board_id, state)
  VALUES (:id, :commandId, :conveningId, :stepId, :boardId, 'taken')`;

const NOT_TAKEN = `SELECT 1 WHERE NOT EXISTS
  (SELECT 1 FROM reveal WHERE convening_id = :conveningId AND command_id = :commandId)`;

const AS_IT_WAS = `SELECT 1 FROM document
  WHERE id = :documentId AND epoch = :epoch AND last_seq = :seq`;

/** How often its person wrote went with the document before. */
const AGAIN = `INSERT INTO document (id, network_id, epoch, last_seq, clients)
  VALUES (:documentId, :networkId, :epoch + 1, 0, 0)`;

const THERE = 'there';
const NONE_YET = `SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM private_document
  WHERE convening_id = :conveningId AND step_id = :stepId AND author_key = :authorKey)`;

const ADD_PRIVATE = `INSERT INTO private_document (id, network_id, convening_id, step_id, author_key)
  VALUES (:id, :networkId, :conveningId, :stepId, :authorKey)`;

/** Private documents and the way of their notes to the boards, in the database. */
export function privateWritingIn(store: Store): PrivateWriting {
  const { committer, reader } = store;
  const documents = () =>
    reader
      .selectFrom('private_document')
      .innerJoin('document', 'document.id', 'private_document.id')
      .selectAll('private_document')
      .select('document.epoch');
  const find = async (id: string) => {
    const row = await documents().where('private_document.id', '=', id).executeTakeFirst();
    return row && asDocument(row);
  };

  return {
    addDocument(document, { content, contentClient }) {
      const row = reader.insertInto('document').values({
        id: document.id,
        network_id: document.networkId,
        epoch: 1,
        last_seq: 0,
        clients: 0,
      });
      const first = { seq: 1, author: 'server', bytes: content, claims: [contentClient] };
      const { conveningId, stepId, authorKey } = document;
      return submitUnless(
        store,
        [
          { sql: NONE_YET, each: [{ conveningId, stepId, authorKey }], refusal: THERE },
          step(row),
          { sql: ADD_PRIVATE, each: [{ ...document }] },
          ...addEntries(document.id, 1, [first]),
        ],
        THERE,
      );
    },

    document: find,

    async documentsOf(keys) {
      const rows = await documents()
        .where('author_key', 'in', [...keys])
        .orderBy('private_document.id')
        .execute();
      return rows.map(asDocument);
    },

    async documentsOfStep(conveningId, stepId) {
      const rows = await documents()
        .where('convening_id', '=', conveningId)
        .where('step_id', '=', stepId)
        .execute();
      return rows.map(asDocument);
    },

    removeDocuments: (ids) =>
      committer.submit([step(reader.deleteFrom('document').where('id', 'in', [...ids]))]),

    async take(reveals, from) {
      const kept = await Promise.all(from.map(({ documentId }) => find(documentId)));
      const commands = reveals.map(({ conveningId, commandId }) => ({ conveningId, commandId }));
      const notes = reveals.flatMap(({ id, notes }) =>
        notes.map((note, position) => ({ revealId: id, position, note: JSON.stringify(note) })),
      );
      return committer.submit([
        { sql: NOT_TAKEN, each: commands.slice(0, 1), refusal: 'repeated' },
        { sql: ADD_REVEAL, each: reveals.map(({ notes: _, ...reveal }) => ({ ...reveal })) },
        {
          sql: 'INSERT INTO revealed_note (reveal_id, position, note) VALUES (:revealId, :position, :note)',
          each: notes,
        },
        ...from.flatMap((taken, index) => leave(taken, kept[index])),
      ]);
    },

    async hasTaken(conveningId, commandId) {
      const row = await reader
        .selectFrom('reveal')
        .select('id')
        .where('convening_id', '=', conveningId)
        .where('command_id', '=', commandId)
        .executeTakeFirst();
      return row !== undefined;
    },

    async openReveals() {
      const rows = await reader
        .selectFrom('reveal')
        .selectAll()
        .where('state', '!=', 'over')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        commandId: row.command_id,
        conveningId: row.convening_id,
        stepId: row.step_id,
        boardId: row.board_id,
        state: row.state === 'taken' ? ('taken' as const) : ('put' as const),
      }));
    },

    async notesOf(revealId) {
      const rows = await reader
        .selectFrom('revealed_note')
        .select('note')
        .where('reveal_id', '=', revealId)
        .orderBy('position')
        .execute();
      return rows.map(({ note }) => JSON.parse(note));
    },

    markPut: (revealId) =>
      committer.submit([
        step(reader.deleteFrom('revealed_note').where('reveal_id', '=', revealId)),
        step(
          reader
            .updateTable('reveal')
            .set({ state: 'put' })
            .where('id', '=', revealId)
            // Another server may be further already.
            .where('state', '=', 'taken'),
        ),
      ]),

    markOver: (revealIds) =>
      committer.submit([
        step(
          reader
            .updateTable('reveal')
            .set({ state: 'over' })
            .where('id', 'in', [...revealIds]),
        ),
      ]),
  };
}

/** A document goes whole, with its log and its number of entries; what is left comes in a new one of its id. */
function leave(
  { documentId, at, left }: TakenFrom,
  known: (PrivateDocument & { epoch: number }) | undefined,
): Step[] {
  const goes: Step[] = [
    { sql: AS_IT_WAS, each: [{ documentId, ...at }], refusal: 'out-of-sequence' },
    { sql: 'DELETE FROM document WHERE id = :documentId', each: [{ documentId }] },
  ];
  if (!left || !known) return goes;
  const { epoch: _, ...document } = known;
  const { networkId } = document;
  const first = { seq: 1, author: OWN, bytes: left.state, claims: [left.client] };
  return [
    ...goes,
    { sql: AGAIN, each: [{ documentId, networkId, epoch: at.epoch }] },
    { sql: ADD_PRIVATE, each: [{ ...document }] },
    ...addEntries(documentId, at.epoch + 1, [first]),
  ];
}

const asDocument = (
  row: Schema['private_document'] & { epoch: number },
): PrivateDocument & { epoch: number } => ({
  id: row.id,
  networkId: row.network_id,
  conveningId: row.convening_id,
  stepId: row.step_id,
  authorKey: row.author_key,
  epoch: row.epoch,
});
